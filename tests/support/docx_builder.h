#pragma once

// Makes .docx files, good and bad ones, from the XML that a test writes. Thread: any.

#include <string>
#include <utility>
#include <vector>

namespace counterpoint::test {

/// A zip of these parts (name, bytes), deflated.
[[nodiscard]] std::string zip_of(const std::vector<std::pair<std::string, std::string>>& parts);

/// word/document.xml with this inside its body.
[[nodiscard]] std::string document_xml(const std::string& body);

/// A .docx whose body is this XML; `more` parts beside it.
[[nodiscard]] std::string docx_of(const std::string& body,
                                  std::vector<std::pair<std::string, std::string>> more = {});

} // namespace counterpoint::test
