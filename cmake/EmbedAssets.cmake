# embed_assets(TARGET file...) puts the bytes of files under assets/ into the program, so that a copied
# program can never be without its units, its sheet's style or its practice sound.
# Not chosen: looking for a folder beside the program; it makes "asset missing" a state every caller must handle.
function(embed_assets target)
    set(assembly "")
    set(declarations "")
    set(entries "")
    set(index 0)
    foreach(name IN LISTS ARGN)
        set(path ${PROJECT_SOURCE_DIR}/assets/${name})
        string(APPEND assembly
            ".global counterpoint_asset_${index}\n.global counterpoint_asset_${index}_end\n"
            "counterpoint_asset_${index}:\n.incbin \"${path}\"\n"
            "counterpoint_asset_${index}_end:\n.byte 0\n")
        string(APPEND declarations
            "extern const char counterpoint_asset_${index}[];\nextern const char counterpoint_asset_${index}_end[];\n")
        string(APPEND entries
            "    {\"${name}\", counterpoint_asset_${index}, counterpoint_asset_${index}_end},\n")
        list(APPEND paths ${path})
        math(EXPR index "${index} + 1")
    endforeach()
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded_assets.S CONTENT
        ".section .rodata\n${assembly}.section .note.GNU-stack,\"\",%progbits\n")
    file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded_assets.inc CONTENT
        "extern \"C\" {\n${declarations}}\nstatic const EmbeddedAsset embedded_assets_table[] = {\n${entries}};\n")
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/embedded_assets.S PROPERTIES OBJECT_DEPENDS "${paths}")
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded_assets.S)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
