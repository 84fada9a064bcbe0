#include "support/pretend_portal.h"

#include <systemd/sd-bus.h>

#include <atomic>
#include <deque>
#include <mutex>
#include <thread>

namespace counterpoint::test {

namespace {

constexpr const char* path = "/org/freedesktop/portal/desktop";

} // namespace

struct PretendPortal::Content {
    struct Answer {
        std::vector<std::string> uris;
        unsigned code = 0;
    };

    sd_bus* bus = nullptr;
    mutable std::mutex mutex; ///< guards the next four
    std::size_t asked = 0;
    Question question;
    std::string handle;
    std::deque<Answer> answers;
    std::atomic<bool> asker_there{false};
    std::atomic<bool> ending{false};
    std::thread thread;

    static int open_file(sd_bus_message* call, void* self, sd_bus_error* /*error*/) {
        auto& content = *static_cast<Content*>(self);
        const std::scoped_lock lock(content.mutex);
        const char *parent = nullptr, *title = nullptr;
        sd_bus_message_read(call, "ss", &parent, &title);
        content.question = {title, false, {}, sd_bus_message_get_sender(call)};
        content.read_options(call);
        content.handle = std::string(path) + "/request/1_2/t" + std::to_string(++content.asked);
        content.asker_there = true;
        return sd_bus_reply_method_return(call, "o", content.handle.c_str());
    }

    void read_options(sd_bus_message* call) {
        sd_bus_message_enter_container(call, 'a', "{sv}");
        while (sd_bus_message_enter_container(call, 'e', "sv") > 0) {
            const char* key = nullptr;
            sd_bus_message_read(call, "s", &key);
            if (std::string_view(key) == "directory") {
                int folder = 0;
                sd_bus_message_read(call, "v", "b", &folder);
                question.folder = folder != 0;
            } else if (std::string_view(key) == "filters") {
                read_kinds(call);
            } else {
                sd_bus_message_skip(call, "v");
            }
            sd_bus_message_exit_container(call);
        }
    }

    void read_kinds(sd_bus_message* call) {
        sd_bus_message_enter_container(call, 'v', "a(sa(us))");
        sd_bus_message_enter_container(call, 'a', "(sa(us))");
        while (sd_bus_message_enter_container(call, 'r', "sa(us)") > 0) {
            sd_bus_message_skip(call, "s");
            sd_bus_message_enter_container(call, 'a', "(us)");
            unsigned by = 0;
            const char* pattern = nullptr;
            while (sd_bus_message_read(call, "(us)", &by, &pattern) > 0)
                question.patterns.emplace_back(pattern);
            sd_bus_message_exit_container(call);
            sd_bus_message_exit_container(call);
        }
        sd_bus_message_exit_container(call);
        sd_bus_message_exit_container(call);
    }

    static int owner_changed(sd_bus_message* signal, void* self, sd_bus_error* /*error*/) {
        auto& content = *static_cast<Content*>(self);
        const char *name = nullptr, *before = nullptr, *now = nullptr;
        sd_bus_message_read(signal, "sss", &name, &before, &now);
        const std::scoped_lock lock(content.mutex);
        if (content.question.asker == name && std::string_view(now).empty())
            content.asker_there = false;
        return 0;
    }

    void tell_answers() {
        const std::scoped_lock lock(mutex);
        for (; !answers.empty(); answers.pop_front()) {
            sd_bus_message* signal = nullptr;
            sd_bus_message_new_signal(bus, &signal, handle.c_str(), "org.freedesktop.portal.Request",
                                      "Response");
            sd_bus_message_set_destination(signal, question.asker.c_str());
            sd_bus_message_append(signal, "u", answers.front().code);
            sd_bus_message_open_container(signal, 'a', "{sv}");
            // As real portals do, something else first.
            sd_bus_message_append(signal, "{sv}", "writable", "b", 1);
            sd_bus_message_open_container(signal, 'e', "sv");
            sd_bus_message_append(signal, "s", "uris");
            sd_bus_message_open_container(signal, 'v', "as");
            sd_bus_message_open_container(signal, 'a', "s");
            for (const std::string& uri : answers.front().uris)
                sd_bus_message_append(signal, "s", uri.c_str());
            for (int container = 0; container < 4; ++container)
                sd_bus_message_close_container(signal);
            sd_bus_send(bus, signal, nullptr);
            sd_bus_message_unref(signal);
        }
    }
};

PretendPortal::PretendPortal(const PrivateBus& bus) : content_(std::make_unique<Content>()) {
    static const sd_bus_vtable methods[] = {SD_BUS_VTABLE_START(0),
                                            SD_BUS_METHOD("OpenFile", "ssa{sv}", "o", &Content::open_file, 0),
                                            SD_BUS_VTABLE_END};
    Content& content = *content_;
    REQUIRE(sd_bus_new(&content.bus) >= 0);
    REQUIRE(sd_bus_set_address(content.bus, bus.address().c_str()) >= 0);
    REQUIRE(sd_bus_set_bus_client(content.bus, 1) >= 0);
    REQUIRE(sd_bus_start(content.bus) >= 0);
    REQUIRE(sd_bus_add_object_vtable(content.bus, nullptr, path, "org.freedesktop.portal.FileChooser",
                                     methods, &content) >= 0);
    REQUIRE(sd_bus_add_match(content.bus, nullptr,
                             "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'",
                             &Content::owner_changed, &content) >= 0);
    REQUIRE(sd_bus_request_name(content.bus, "org.freedesktop.portal.Desktop", 0) >= 0);
    content.thread = std::thread([&content] {
        while (!content.ending) {
            while (sd_bus_process(content.bus, nullptr) > 0)
                ;
            content.tell_answers();
            sd_bus_wait(content.bus, 20'000);
        }
    });
}

PretendPortal::~PretendPortal() {
    content_->ending = true;
    content_->thread.join();
    sd_bus_flush_close_unref(content_->bus);
}

std::size_t PretendPortal::asked() const {
    const std::scoped_lock lock(content_->mutex);
    return content_->asked;
}

PretendPortal::Question PretendPortal::question() const {
    const std::scoped_lock lock(content_->mutex);
    return content_->question;
}

void PretendPortal::answer(const std::vector<std::string>& uris, unsigned code) {
    const std::scoped_lock lock(content_->mutex);
    content_->answers.push_back({uris, code});
}

bool PretendPortal::asker_is_there() const {
    return content_->asker_there;
}

} // namespace counterpoint::test
