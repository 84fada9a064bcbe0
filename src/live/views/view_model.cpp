#include "live/views/view_model.h"

namespace counterpoint {

ViewModel::ViewModel() = default;
ViewModel::ViewModel(ViewModel&&) noexcept = default;
ViewModel& ViewModel::operator=(ViewModel&&) noexcept = default;
ViewModel::~ViewModel() = default;

} // namespace counterpoint
