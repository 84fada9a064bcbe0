#include "base/file_chooser.h"

#include "base/bus_handles.h"

#include <charconv>
#include <utility>

namespace counterpoint {

namespace {

constexpr std::uint64_t portal_starts_within = 20'000'000; // microseconds; it may have to be started first
constexpr const char* portal_name = "org.freedesktop.portal.Desktop";
constexpr std::uint32_t was_chosen = 0;
constexpr std::uint32_t was_left = 1;
constexpr std::uint32_t by_mime_type = 1;
constexpr std::uint32_t by_name_pattern = 0;

Error no_chooser(std::string what) {
    return {ErrorKind::refused,
            std::move(what),
            {},
            "Nothing was changed.",
            "Type the path, or drop the file on the window."};
}

Error nobody_answers() {
    return no_chooser("This desktop has no file chooser that could be asked (xdg-desktop-portal).");
}

/// Negative where there is no room for it.
int add_kind(sd_bus_message* call, const std::string& name, std::uint32_t by,
             const std::vector<std::string>& patterns) {
    int done = sd_bus_message_open_container(call, 'r', "sa(us)");
    if (done >= 0)
        done = sd_bus_message_append(call, "s", name.c_str());
    if (done >= 0)
        done = sd_bus_message_open_container(call, 'a', "(us)");
    for (const std::string& pattern : patterns)
        if (done >= 0)
            done = sd_bus_message_append(call, "(us)", by, pattern.c_str());
    if (done >= 0)
        done = sd_bus_message_close_container(call);
    return done >= 0 ? sd_bus_message_close_container(call) : done;
}

int add_kinds(sd_bus_message* call, const FileQuestion& question) {
    int done = sd_bus_message_open_container(call, 'e', "sv");
    if (done >= 0)
        done = sd_bus_message_append(call, "s", "filters");
    if (done >= 0)
        done = sd_bus_message_open_container(call, 'v', "a(sa(us))");
    if (done >= 0)
        done = sd_bus_message_open_container(call, 'a', "(sa(us))");
    if (done >= 0)
        done = add_kind(call, question.kind, by_mime_type, question.types);
    if (done >= 0)
        done = add_kind(call, question.every_kind, by_name_pattern, {"*"});
    for (int container = 0; container < 3; ++container)
        if (done >= 0)
            done = sd_bus_message_close_container(call);
    return done;
}

int add_question(sd_bus_message* call, const FileQuestion& question) {
    // No parent window: its name would have to come from the window system that the window happens to use.
    int done = sd_bus_message_append(call, "ss", "", question.title.c_str());
    if (done >= 0)
        done = sd_bus_message_open_container(call, 'a', "{sv}");
    if (done >= 0)
        done = sd_bus_message_append(call, "{sv}", "directory", "b", question.folder ? 1 : 0);
    if (done >= 0 && !question.kind.empty())
        done = add_kinds(call, question);
    return done >= 0 ? sd_bus_message_close_container(call) : done;
}

/// The first of the answer's files; "" where it holds none.
std::string first_uri(sd_bus_message* answer) {
    std::string first;
    if (sd_bus_message_enter_container(answer, 'a', "{sv}") < 0)
        return first;
    while (sd_bus_message_enter_container(answer, 'e', "sv") > 0) {
        const char* key = nullptr;
        if (sd_bus_message_read(answer, "s", &key) < 0)
            return first;
        if (std::string_view(key) != "uris") {
            if (sd_bus_message_skip(answer, "v") < 0)
                return first;
        } else {
            const char* uri = nullptr;
            if (sd_bus_message_enter_container(answer, 'v', "as") < 0 ||
                sd_bus_message_enter_container(answer, 'a', "s") < 0)
                return first;
            while (sd_bus_message_read(answer, "s", &uri) > 0)
                if (first.empty())
                    first = uri;
            if (sd_bus_message_exit_container(answer) < 0 || sd_bus_message_exit_container(answer) < 0)
                return first;
        }
        if (sd_bus_message_exit_container(answer) < 0)
            return first;
    }
    return first;
}

Result<std::string> path_of_answer(sd_bus_message* answer) {
    std::uint32_t how = was_left;
    if (sd_bus_message_read(answer, "u", &how) < 0)
        return nobody_answers();
    if (how == was_left)
        return std::string();
    if (how != was_chosen)
        return no_chooser("The desktop's file chooser ended without an answer.");
    auto path = path_of_file_uri(first_uri(answer));
    if (!path)
        return no_chooser("What was chosen is no file of this computer.");
    return std::move(*path);
}

} // namespace

/// One connection for one question, so whatever comes on it belongs to it.
struct FileChooser::Conversation {
    BusHandle bus;
    std::optional<Result<std::string>> answer;

    static int accepted(sd_bus_message* reply, void* self, sd_bus_error* /*error*/) {
        if (sd_bus_message_is_method_error(reply, nullptr) > 0)
            static_cast<Conversation*>(self)->answer = nobody_answers();
        return 0;
    }

    static int responded(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
        static_cast<Conversation*>(self)->answer = path_of_answer(signal);
        return 0;
    }

    /// The portal came, or went.
    static int owner_changed(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
        const char *name = nullptr, *before = nullptr, *now = nullptr;
        auto& conversation = *static_cast<Conversation*>(self);
        if (sd_bus_message_read(signal, "sss", &name, &before, &now) >= 0 && std::string_view(now).empty() &&
            !conversation.answer)
            conversation.answer = no_chooser("The desktop's file chooser has gone.");
        return 0;
    }

    [[nodiscard]] bool begin(const FileQuestion& question) {
        sd_bus* opened = nullptr;
        if (sd_bus_open_user(&opened) < 0)
            return false;
        bus.reset(opened);
        const std::string owner = std::string("type='signal',sender='org.freedesktop.DBus',"
                                              "member='NameOwnerChanged',arg0='") +
                                  portal_name + "'";
        sd_bus_message* call = nullptr;
        if (sd_bus_add_match_async(bus.get(), nullptr, owner.c_str(), owner_changed, nullptr, this) < 0 ||
            sd_bus_match_signal_async(bus.get(), nullptr, portal_name, nullptr,
                                      "org.freedesktop.portal.Request", "Response", responded, nullptr,
                                      this) < 0 ||
            sd_bus_message_new_method_call(bus.get(), &call, portal_name, "/org/freedesktop/portal/desktop",
                                           "org.freedesktop.portal.FileChooser", "OpenFile") < 0)
            return false;
        const BusMessage message(call);
        return add_question(call, question) >= 0 &&
               sd_bus_call_async(bus.get(), nullptr, call, accepted, this, portal_starts_within) >= 0;
    }
};

Result<FileChooser> FileChooser::ask(const FileQuestion& question) {
    auto conversation = std::make_unique<Conversation>();
    if (!conversation->begin(question))
        return nobody_answers();
    return FileChooser(std::move(conversation));
}

FileChooser::FileChooser(std::unique_ptr<Conversation> conversation)
    : conversation_(std::move(conversation)) {}
FileChooser::FileChooser(FileChooser&&) noexcept = default;
FileChooser& FileChooser::operator=(FileChooser&&) noexcept = default;
FileChooser::~FileChooser() = default;

std::optional<Result<std::string>> FileChooser::take_answer() {
    int more = 1;
    while (more > 0 && !conversation_->answer)
        more = sd_bus_process(conversation_->bus.get(), nullptr);
    if (more < 0 && !conversation_->answer)
        conversation_->answer = nobody_answers();
    return std::exchange(conversation_->answer, std::nullopt);
}

std::optional<std::string> path_of_file_uri(std::string_view uri) {
    constexpr std::string_view scheme = "file://";
    if (!uri.starts_with(scheme))
        return std::nullopt;
    uri.remove_prefix(scheme.size());
    if (constexpr std::string_view here = "localhost"; uri.starts_with(here))
        uri.remove_prefix(here.size());
    if (!uri.starts_with('/'))
        return std::nullopt; // another computer's
    std::string path;
    for (std::size_t i = 0; i < uri.size(); ++i) {
        char byte = uri[i];
        if (byte == '%') {
            unsigned value = 0;
            const std::string_view digits = uri.substr(i + 1, 2);
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
            if (digits.size() != 2 || read.ptr != digits.data() + 2 || value == 0)
                return std::nullopt;
            byte = static_cast<char>(value);
            i += 2;
        }
        path += byte;
    }
    return path;
}

} // namespace counterpoint
