#include "units/handbook/docx_package.h"

#include "units/handbook/line_text.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace counterpoint {

namespace {

constexpr std::size_t largest_part = 16U << 20; // bytes of XML, which take some 200 MB while they are read
constexpr zip_int64_t most_entries = 10'000;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using PackedFile = std::unique_ptr<zip_file_t, CloseFile>;

Archive open_archive(std::string_view bytes) {
    zip_error_t reason;
    zip_error_init(&reason);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &reason);
    if (source == nullptr)
        return nullptr;
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &reason);
    if (archive == nullptr)
        zip_source_free(source); // otherwise the archive owns it
    zip_error_fini(&reason);
    return Archive(archive);
}

Result<std::string> unpack(zip_t& archive, const char* name) {
    const zip_int64_t index = zip_name_locate(&archive, name, ZIP_FL_ENC_RAW);
    if (index < 0)
        return std::string();
    zip_stat_t status;
    if (zip_stat_index(&archive, static_cast<zip_uint64_t>(index), 0, &status) != 0)
        return handbook_error(ErrorKind::damaged,
                              fmt::format("The part {} of this document cannot be read.", name));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        return handbook_error(ErrorKind::invalid, "This document is locked with a password.");
    const PackedFile file(zip_fopen_index(&archive, static_cast<zip_uint64_t>(index), 0));
    if (!file)
        return handbook_error(ErrorKind::damaged,
                              fmt::format("The part {} of this document cannot be read.", name));
    std::string text;
    constexpr std::size_t chunk = 1U << 16;
    for (;;) { // what the directory says of the size is not believed
        const std::size_t before = text.size();
        text.resize(before + chunk);
        const zip_int64_t taken = zip_fread(file.get(), text.data() + before, chunk);
        if (taken < 0)
            return handbook_error(ErrorKind::damaged,
                                  fmt::format("The part {} of this document is damaged.", name));
        text.resize(before + static_cast<std::size_t>(taken));
        if (taken == 0)
            return text;
        if (text.size() > largest_part)
            return handbook_error(ErrorKind::invalid,
                                  "This document unpacks to more than any handbook holds.");
    }
}

} // namespace

Result<DocxParts> open_docx(std::string_view bytes) {
    const Archive archive = open_archive(bytes);
    if (!archive)
        return handbook_error(ErrorKind::damaged, "This document's zip archive is damaged.");
    if (zip_get_num_entries(archive.get(), 0) > most_entries)
        return handbook_error(ErrorKind::invalid, "This file has more parts than any Word document.");
    DocxParts parts;
    for (const auto& [name, part] :
         {std::pair{"word/document.xml", &parts.document}, std::pair{"word/numbering.xml", &parts.numbering},
          std::pair{"word/styles.xml", &parts.styles}, std::pair{"word/footnotes.xml", &parts.footnotes},
          std::pair{"word/endnotes.xml", &parts.endnotes}}) {
        auto text = unpack(*archive, name);
        if (!text)
            return text.error();
        *part = std::move(*text);
    }
    if (parts.document.empty())
        return handbook_error(ErrorKind::invalid, "This is a zip archive, but no Word document (.docx).");
    return parts;
}

} // namespace counterpoint
