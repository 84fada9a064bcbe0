#pragma once

// What a unit that was read should have and has not, from itself: numbers that leave gaps, statements that
// are missing, AC that its result sheet lacks. Thread: one at a time for one Reading.

#include "units/handbook/reading.h"

namespace counterpoint {

/// Tells each fault as a conflict.
void check_unit(Reading& reading, const FoundUnit& found);

/// What the table of units says of this unit: fills what its section lacks, tells where they differ.
void add_from_tables(Reading& reading, FoundUnit& found, const std::string& number);

} // namespace counterpoint
