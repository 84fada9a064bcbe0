#pragma once

// Everything that crosses between threads and processes, in one list. No other header of ours hands a value
// from one thread to another; a new crossing is added here first.
//
// Recorder (counterpoint-cli record)
//   audio callback  → sound writer   CaptureRing (audio/capture_ring.h): single producer, single consumer, 30
//   s
//                   → any            Capture's atomics: when sound last came
//   sound writer    → control        CaptureNews (live/capture_news.h): losses, end, devices, signal, writes;
//   Waker
//                   → control        TimeLine (audio/time_line.h): instant → frame; frames written; peaks:
//                   atomics
//   control         → sound writer   Capture::stop
//   control         → journal writer JournalQueue (live/journal_queue.h): lines, in order
//   journal writer  → control        JournalQueue: durable_sequence (atomic), problem (locked); Waker
//   control         → job            std::async while closing: the state, which nobody changes meanwhile;
//   Waker signal          → control        TerminationSignals (base/process.h)
//
// Player (counterpoint-cli play)
//   reading thread  → audio callback PlaybackRing (audio/playback/playback_ring.h): blocks, in order
//                   → audio callback PlaybackMixer: the generation that is ready (atomic)
//   control         → reading thread Player's course: locked, awaited
//                   → audio callback PlaybackMixer: playing, muted (atomics)
//   audio callback  → any            HeardLine (audio/playback/heard_line.h): instant → frame
//                   → any            PlaybackMixer: what ended, what starved (atomics)
//
// Between the processes
//   player          ⇄ window         the player's link (live/player_messages.h), in the same way
//   control         ⇄ controller     the link (live/link_messages.h): lines over a local socket; instants are
//                                    CLOCK_MONOTONIC and mean the same at both ends
//
// Window (counterpoint)
//   main            → controller     Controller::submit, request: a locked list; Waker
//   controller      → main           Controller::snapshot: a locked pointer to a constant value; Window::wake
//
// What never crosses: the journal file, the take's file and the discussion's state; each belongs to one
// thread. Thread: this header holds types only.

#include "audio/capture_ring.h"
#include "audio/time_line.h"
#include "live/capture_news.h"
#include "live/journal_queue.h"
#include "live/link_messages.h"
