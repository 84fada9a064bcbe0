#pragma once

// What makes copies of a recording, and reads them back: the one door for bundle/. Thread: any.

#include "audio/compare_sound.h"
#include "audio/flac_copy.h"
#include "audio/flac_scan.h"
#include "audio/opus_copy.h"
#include "audio/wav_copy.h"
