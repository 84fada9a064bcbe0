# Every library that is linked, as an imported target. third_party/README.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(glfw3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(X11 REQUIRED)
pkg_check_modules(SNDFILE REQUIRED IMPORTED_TARGET sndfile)
pkg_check_modules(FLAC REQUIRED IMPORTED_TARGET flac)
pkg_check_modules(OPUSENC REQUIRED IMPORTED_TARGET libopusenc)
pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(PORTAUDIO REQUIRED IMPORTED_TARGET portaudio-2.0)
pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui)        # Debian's build holds the GLFW and OpenGL 3 backends
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2) # the font builder inside Debian's Dear ImGui
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
find_path(READERWRITERQUEUE_INCLUDE readerwriterqueue/readerwriterqueue.h REQUIRED)
