#include "platform/window.h"

#include "platform/fonts.h"
#include "platform/glfw_keys.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <functional>
#include <string_view>

namespace counterpoint {

namespace {

constexpr const char* glsl_version = "#version 150";

/// After input Dear ImGui needs a few frames to settle: hovering, focus and what follows from an edit come a
/// frame late. Frames that look the same as the one before cost no drawing.
constexpr int settling_frames = 3;

/// Tab asks in one frame, moves the focus in the next and makes the field active in a third; what was typed
/// by then would be lost, or go to the field before. Arrow keys need the first two of these.
constexpr int frames_to_move_focus = 2;

bool moves_focus(int glfw_key, bool typing) {
    const bool arrow = glfw_key == GLFW_KEY_LEFT || glfw_key == GLFW_KEY_RIGHT || glfw_key == GLFW_KEY_UP ||
                       glfw_key == GLFW_KEY_DOWN;
    return glfw_key == GLFW_KEY_TAB || (arrow && !typing);
}

constexpr std::chrono::milliseconds double_click{400};
constexpr double double_click_reach = 8; ///< pixels between its two

/// Letters for a display of 3840 x 2160 then take 100 MB of it; every size below is less.
constexpr double largest_scale = 4;

/// A moving mouse may send hundreds of events a second; no eye needs more pictures than these.
constexpr std::chrono::milliseconds least_frame_time{16};

Error no_window(const std::string& reason) {
    return {
        ErrorKind::device, "No window could be opened: " + reason + ".", "", "Nothing was changed.",
        "A window needs a display and OpenGL 3.2; without them use counterpoint-cli, which does the same by "
        "commands."};
}

std::string glfw_reason() {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return reason ? reason : "the reason is not known";
}

std::size_t fingerprint(const ImDrawData& data, const WindowClient::Background& background) {
    std::size_t sum = 0;
    const auto add = [&sum](const void* bytes, std::size_t size) {
        const std::size_t part = std::hash<std::string_view>{}({static_cast<const char*>(bytes), size});
        sum = (sum ^ part) * 0x100000001B3U + size;
    };
    add(&data.DisplaySize, sizeof data.DisplaySize);
    add(&background, sizeof background);
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        add(list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
        add(list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list.CmdBuffer)
            add(&command.ClipRect, sizeof command.ClipRect);
    }
    return sum;
}

/// A monitor that asks for large letters may be smaller than the window that holds them.
void fit_into_monitor(GLFWwindow* window) {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (monitor == nullptr)
        return;
    int left = 0;
    int top = 0;
    int room_across = 0;
    int room_down = 0;
    glfwGetMonitorWorkarea(monitor, &left, &top, &room_across, &room_down);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window, &width, &height);
    if (room_across <= 0 || room_down <= 0 || (width <= room_across && height <= room_down))
        return;
    glfwSetWindowSize(window, std::min(width, room_across), std::min(height, room_down));
    glfwSetWindowPos(window, left, top);
}

} // namespace

/// Undone in reverse order, as far as it got.
struct Window::Handle {
    bool glfw = false;
    GLFWwindow* window = nullptr;

    ~Handle() {
        if (window)
            glfwDestroyWindow(window);
        if (glfw)
            glfwTerminate();
    }
};

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options, const Clock& clock) {
    auto handle = std::make_unique<Handle>();
    if (!glfwInit())
        return no_window(glfw_reason());
    handle->glfw = true;

    // From 3.2 on a long list of text may have more corners than 16 bits count; before, Dear ImGui would end
    // the program on it.
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "counterpoint");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "counterpoint");
    handle->window = glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
    if (!handle->window)
        return no_window(glfw_reason());
    fit_into_monitor(handle->window);
    glfwMakeContextCurrent(handle->window);
    // Pacing is ours (run): under software drawing the swap interval is ignored anyway, and a swap that waits
    // would make key presses wait for their instant.
    glfwSwapInterval(0);
    return std::unique_ptr<Window>(new Window(std::move(handle), clock));
}

Window::Window(std::unique_ptr<Handle> handle, const Clock& clock)
    : handle_(std::move(handle)), clock_(clock), inbox_(handle_->window, clock) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // the layout is ours; a file beside the program would only surprise
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink =
        false; // a blinking cursor would be the only thing that moves in an idle window
    ImGui_ImplGlfw_InitForOpenGL(handle_->window, false);
    glfwSetWindowFocusCallback(handle_->window, [](GLFWwindow* window, int focused) {
        KeyInbox::tell_focus(window, focused == GLFW_TRUE);
        ImGui_ImplGlfw_WindowFocusCallback(window, focused);
    });
    // Another monitor may ask for another size (adapt), and tells nothing else.
    glfwSetWindowContentScaleCallback(handle_->window,
                                      [](GLFWwindow* window, float, float) { KeyInbox::stir(window); });
    glfwSetCursorEnterCallback(handle_->window, ImGui_ImplGlfw_CursorEnterCallback);
    glfwSetScrollCallback(handle_->window, [](GLFWwindow* window, double x, double y) {
        KeyInbox::stir(window);
        ImGui_ImplGlfw_ScrollCallback(window, x, y);
    });
    ImGui_ImplOpenGL3_Init(glsl_version);
}

Window::~Window() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
}

void Window::wake() {
    glfwPostEmptyEvent();
}

void Window::adapt(WindowClient& client) {
    float content = 1;
    glfwGetWindowContentScale(handle_->window, &content, nullptr);
    int width = 0;
    int pixels = 0;
    glfwGetWindowSize(handle_->window, &width, nullptr);
    glfwGetFramebufferSize(handle_->window, &pixels, nullptr);
    // Where the desktop scales the window's coordinates itself, only the rest is ours to do.
    const double own = width > 0 && pixels > 0 ? content / (static_cast<double>(pixels) / width) : content;
    const double scale = std::clamp(own * client.size(), 0.5, largest_scale);
    const Letters letters = shown_ == 0 ? Letters::latin : Letters::all;
    if (scale == scale_ && letters == letters_)
        return;
    scale_ = scale;
    letters_ = letters;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    client.set_up(static_cast<float>(scale), find_font_files(), letters);
    ImGui_ImplOpenGL3_CreateFontsTexture();
    client.set_key_names(key_names_of_layout());
}

void Window::run(WindowClient& client) {
    int frames_due = settling_frames;
    Instant last_frame{};
    while (!client.may_close()) {
        if (frames_due == 0)
            inbox_.wait(client.sleep_seconds());
        else
            inbox_.poll();

        if (glfwWindowShouldClose(handle_->window)) {
            glfwSetWindowShouldClose(handle_->window, GLFW_FALSE);
            client.close_requested();
            frames_due = settling_frames;
        }
        if (follow_desktop(client))
            frames_due = settling_frames;
        if (inbox_.take_stirred())
            frames_due = settling_frames;
        if (client.has_news())
            frames_due = std::max(frames_due, 1);
        if (frames_due == 0)
            continue;

        const Instant now = clock_.monotonic_now();
        if (inbox_.empty() && now - last_frame < least_frame_time) {
            // Wait for the next picture where a key still ends the wait.
            const std::chrono::duration<double> rest = least_frame_time - (now - last_frame);
            inbox_.wait(rest.count());
            if (inbox_.empty() && clock_.monotonic_now() - last_frame < least_frame_time)
                continue;
        }
        adapt(client);
        do {
            draw_portion(client, inbox_.take_exposed());
        } while (!inbox_.empty());
        last_frame = clock_.monotonic_now();
        --frames_due;
    }
}

bool Window::follow_desktop(WindowClient& client) {
    GLFWwindow* window = handle_->window;
    bool news = false;
    if (inbox_.has_focus() != focused_) {
        focused_ = inbox_.has_focus();
        client.set_focus(focused_);
        news = true;
    }
    const WindowClient::Shape shape = client.shape();
    if (shape == shape_)
        return news;
    if (shape.strip && !shape_.strip) {
        glfwGetWindowSize(window, &full_.width, &full_.height);
        glfwGetWindowPos(window, &full_.x, &full_.y);
    }
    shape_ = shape;
    glfwSetWindowAttrib(window, GLFW_FLOATING, shape.strip ? GLFW_TRUE : GLFW_FALSE);
    if (shape.strip) {
        glfwSetWindowSize(window, shape.width, shape.height);
    } else {
        glfwSetWindowSize(window, full_.width, full_.height);
        glfwSetWindowPos(window, full_.x, full_.y);
    }
    return true;
}

void Window::draw_portion(WindowClient& client, bool exposed) {
    std::vector<InputEvent> portion;
    if (frames_without_input_ > 0)
        --frames_without_input_;
    else if (!client.holds_input())
        portion = inbox_.take_for_one_frame();

    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    const FrameInput input = hand_on(std::move(portion), client);
    ImGui::NewFrame();
    client.draw(input);
    ImGui::Render();
    show(*ImGui::GetDrawData(), client.background(), exposed);
}

/// Of two or more that follow each other, since the first of which another screen came.
bool Window::is_second_click(const MouseEvent& click, Instant screen_since) {
    const Click before = std::exchange(last_click_, Click{click.at, click.x, click.y, click.at});
    const bool follows = click.at - before.at < double_click &&
                         std::abs(click.x - before.x) < double_click_reach &&
                         std::abs(click.y - before.y) < double_click_reach;
    if (follows)
        last_click_.first = before.first;
    return follows && screen_since >= before.first;
}

FrameInput Window::hand_on(std::vector<InputEvent> portion, WindowClient& client) {
    ImGuiIO& io = ImGui::GetIO();
    FrameInput input;
    input.now = input.pressed_at = clock_.monotonic_now();
    for (auto event = portion.begin(); event != portion.end(); ++event) {
        if (const auto* key = std::get_if<KeyEvent>(&*event)) {
            const bool taken = key->down && client.take(key->press);
            if (key->down && !key->press.repeat)
                key_taken_ = taken;
            if (!taken) {
                ImGui_ImplGlfw_KeyCallback(handle_->window, key->glfw_key, key->glfw_scancode,
                                           key->glfw_action, key->glfw_modifiers);
                if (key->down && moves_focus(key->glfw_key, io.WantTextInput))
                    frames_without_input_ = frames_to_move_focus;
                if (key->glfw_key == GLFW_KEY_ENTER || key->glfw_key == GLFW_KEY_KP_ENTER)
                    enter_presses_ = key->down && !io.WantTextInput;
            }
        } else if (const auto* character = std::get_if<CharacterEvent>(&*event)) {
            // Dear ImGui drops what is typed at a field that was reached by arrow keys, until Space or Enter.
            const bool again = std::exchange(letter_again_, false);
            if (!again && !key_taken_ && character->code_point != ' ' && client.begin_typing()) {
                letter_again_ = true;
                inbox_.put_back({event, portion.end()});
                break;
            }
            io.AddInputCharacter(character->code_point);
        } else if (const auto* drop = std::get_if<DropEvent>(&*event)) {
            client.take_dropped(drop->paths);
        } else if (const auto* mouse = std::get_if<MouseEvent>(&*event)) {
            if (mouse->down && is_second_click(*mouse, client.screen_since()))
                continue;
            if (mouse->button >= 0 && mouse->button < static_cast<int>(mouse_down_.size()))
                mouse_down_[static_cast<std::size_t>(mouse->button)] = mouse->down;
            io.MousePos = {static_cast<float>(mouse->x), static_cast<float>(mouse->y)};
            if (mouse->down) {
                input.pressed_at = mouse->at;
                input.shift = mouse->shift;
            }
        }
    }
    // Dear ImGui presses the button that has the keyboard by Space alone. An Enter that ends a text field
    // goes no further.
    if (enter_presses_)
        io.NavInputs[ImGuiNavInput_Activate] = 1;
    // The backend asked GLFW for the buttons, which tells of now and not of this frame's portion.
    for (std::size_t button = 0; button < mouse_down_.size(); ++button)
        io.MouseDown[button] = mouse_down_[button];
    return input;
}

void Window::show(const ImDrawData& data, const WindowClient::Background& background, bool exposed) {
    // Drawing the same picture again is what costs: about 14 ms of processor without a graphics card.
    const std::size_t picture = fingerprint(data, background);
    if (picture == shown_ && !exposed)
        return;
    shown_ = picture;
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(handle_->window, &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(background.red, background.green, background.blue, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&data));
    glfwSwapBuffers(handle_->window);
}

} // namespace counterpoint
