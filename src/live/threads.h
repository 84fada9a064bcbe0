#pragma once

// Everything that crosses between threads and processes, in one list: who gives, who takes, where it is
// written, what it is. No other header of ours hands a value from one thread to another; a new crossing is
// added here first.
//
// What never crosses: the journal file, the take's file and the discussion's state; each belongs to one
// thread. Thread: this header holds types only.

// clang-format off
//
// Recorder (counterpoint-cli record)
//
//   audio callback   → sound writer    audio/capture_ring.h               blocks; one producer, one consumer, 30 s
//   audio callback   → any             audio/capture.h                    when sound last came, source ended: atomics
//   audio callback   → control         audio/peak_meter.h                 the largest samples: atomics
//   audio callback   → output callback audio/monitored_device.h           what is heard; one producer, one consumer
//   two callbacks    → joining thread  audio/two_devices.h                a CaptureRing for each of the two devices
//   joining thread   → sound writer    audio/capture_ring.h               both joined: then the ring's one producer
//   joining, looking → sound writer    audio/two_devices.h                take_news: lost and found, locked
//   any              → call thread     audio/deadline_thread.h            calls that may hang; awaited only so long
//   sound writer     → any             audio/fallback_device.h            the device that gives sound: atomic
//   sound writer     → any             audio/sound_writer.h               frames written: atomics
//   sound writer     → any             audio/time_line.h                  instant to frame: atomics
//   sound writer     → control         live/recorder/capture_news.h       losses, pauses, devices, signal; Waker
//   control          → sound writer    audio/capture.h                    pause, resume, stop: locked
//   control          → journal writer  live/recorder/journal_queue.h      lines, in order: locked
//   journal writer   → control         live/recorder/journal_queue.h      durable sequence, problem; Waker
//   control          → closing job     live/recorder/recording_closer.h   the state, which stands still meanwhile; Waker
//   asking job       → control         live/recorder/awake_request.h      whether the computer stays awake: a future
//   signal           → control         base/process.h                     TerminationSignals: a descriptor
//
// Player (counterpoint-cli play, player)
//
//   reading thread   → audio callback  playback/playback_ring.h           blocks, in order
//   reading thread   → audio callback  playback/playback_mixer.h          the generation that is ready: atomic
//   control          → reading thread  playback/player.h                  its course: locked, awaited
//   control          → audio callback  playback/playback_mixer.h          playing, muted: atomics
//   audio callback   → any             playback/heard_line.h              instant to frame: atomics
//   audio callback   → any             playback/playback_mixer.h          what ended, what starved: atomics
//
// Window (counterpoint)
//
//   main             → controller      live/controller/controller.h       submit, request: a locked list; Waker
//   controller       → main            live/controller/controller.h       snapshot: a locked pointer to a constant value
//   looking job      → controller      live/controller/picture_keeper.h   the recording's waveform: a future
//
// Between the processes: lines over a local socket; instants are CLOCK_MONOTONIC, the same at both ends
//
//   recorder         ⇄ controller      live/link/link_messages.h          commands; events, status, refusals
//   player           ⇄ controller      live/link/player_messages.h        commands; status, refusals
//
// clang-format on

#include "audio/capture_ring.h"
#include "audio/time_line.h"
#include "live/link/link_messages.h"
#include "live/recorder/capture_news.h"
#include "live/recorder/journal_queue.h"
