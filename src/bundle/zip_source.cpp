#include "bundle/zip_source.h"

#include <cstdio>

namespace counterpoint {

namespace {

struct SourceState {
    File& file;
    ZipFileError& first_error;
    std::uint64_t read_position = 0;
    std::uint64_t write_position = 0;
    zip_error_t error{};

    zip_int64_t fail(const Error& what, int code) {
        if (!first_error)
            first_error = what;
        zip_error_set(&error, code, 0);
        return -1;
    }

    zip_int64_t read(void* into, zip_uint64_t length) {
        const auto got = file.read_at(read_position, {static_cast<char*>(into), length});
        if (!got)
            return fail(got.error(), ZIP_ER_READ);
        read_position += *got;
        return static_cast<zip_int64_t>(*got);
    }

    zip_int64_t write(const void* from, zip_uint64_t length) {
        const auto written = file.write_at(write_position, {static_cast<const char*>(from), length});
        if (!written)
            return fail(written.error(), ZIP_ER_WRITE);
        write_position += length;
        return static_cast<zip_int64_t>(length);
    }

    zip_int64_t seek(std::uint64_t& position, void* arguments, zip_uint64_t length) {
        const auto size = file.size();
        if (!size)
            return fail(size.error(), ZIP_ER_SEEK);
        const zip_int64_t target = zip_source_seek_compute_offset(position, *size, arguments, length, &error);
        if (target < 0)
            return -1;
        position = static_cast<std::uint64_t>(target);
        return 0;
    }

    zip_int64_t stat(void* into) {
        const auto size = file.size();
        if (!size)
            return fail(size.error(), ZIP_ER_READ);
        auto* status = static_cast<zip_stat_t*>(into);
        zip_stat_init(status);
        status->size = *size;
        status->mtime = 0; // every entry gets a time of its own
        status->valid = ZIP_STAT_SIZE | ZIP_STAT_MTIME;
        return sizeof(zip_stat_t);
    }

    zip_int64_t begin_writing() {
        write_position = 0;
        if (auto emptied = file.truncate(0); !emptied)
            return fail(emptied.error(), ZIP_ER_WRITE);
        return 0;
    }
};

zip_int64_t call(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& state = *static_cast<SourceState*>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        state.read_position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return state.read(data, length);
    case ZIP_SOURCE_STAT:
        return state.stat(data);
    case ZIP_SOURCE_SEEK:
        return state.seek(state.read_position, data, length);
    case ZIP_SOURCE_TELL:
        return static_cast<zip_int64_t>(state.read_position);
    case ZIP_SOURCE_BEGIN_WRITE:
        return state.begin_writing();
    case ZIP_SOURCE_WRITE:
        return state.write(data, length);
    case ZIP_SOURCE_SEEK_WRITE:
        return state.seek(state.write_position, data, length);
    case ZIP_SOURCE_TELL_WRITE:
        return static_cast<zip_int64_t>(state.write_position);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE: // the caller owns the file
        return 0;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&state.error, data, length);
    case ZIP_SOURCE_FREE:
        zip_error_fini(&state.error);
        delete &state;
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
    default:
        zip_error_set(&state.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

} // namespace

zip_source_t* zip_source_over(File& file, ZipFileError& error) {
    auto state = std::make_unique<SourceState>(SourceState{.file = file, .first_error = error});
    zip_error_init(&state->error);
    zip_source_t* source = zip_source_function_create(&call, state.get(), nullptr);
    if (source != nullptr)
        (void)state.release(); // ZIP_SOURCE_FREE deletes it
    return source;
}

Secret with_nul(const Secret& password) {
    Secret text = secret_from(password.text().substr(0, Secret::longest - 1));
    text.add('\0');
    return text;
}

} // namespace counterpoint
