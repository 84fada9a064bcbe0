#include "base/file_hash.h"

namespace counterpoint {

Result<FileHash> hash_file(FileSystem& files, const std::string& path) {
    constexpr std::size_t piece = std::size_t{1} << 20;
    auto file = files.open(path, OpenMode::read);
    if (!file)
        return file.error();
    Sha256 hash;
    FileHash result;
    std::vector<char> buffer(piece);
    for (;;) {
        auto got = (*file)->read_at(result.bytes, buffer);
        if (!got)
            return got.error();
        if (*got == 0)
            break;
        hash.add({buffer.data(), *got});
        result.bytes += *got;
    }
    result.sha256 = hash.finish();
    return result;
}

} // namespace counterpoint
