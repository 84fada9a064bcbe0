#include "live/controller/handbook_shelf.h"

#include "app/handbook_command.h"

namespace counterpoint {

void HandbookShelf::load(Snapshot& snapshot) const {
    LoadedCatalogue loaded = load_catalogue(files_, folder_);
    for (std::string& problem : loaded.problems)
        snapshot.notices.push_back(std::move(problem));
    snapshot.catalogue = std::make_shared<const Catalogue>(std::move(loaded.catalogue));
}

void HandbookShelf::look(Snapshot& snapshot, const std::string& path) const {
    auto import = look_into_handbook(files_, *snapshot.catalogue, path);
    snapshot.handbook = {HandbookStep::read, nullptr, {}};
    if (import)
        snapshot.handbook.import = std::make_shared<const HandbookImport>(std::move(*import));
    else
        snapshot.handbook.problem = import.error().message();
}

void HandbookShelf::store(Snapshot& snapshot) const {
    HandbookNews& handbook = snapshot.handbook;
    if (!handbook.import) {
        snapshot.notices.emplace_back("There is no handbook to store units from.");
        return;
    }
    const bool told = handbook.step == HandbookStep::would_replace;
    const auto stored =
        store_import(files_, folder_, *handbook.import, told ? Replacing::allow : Replacing::refuse);
    handbook.problem = stored ? "" : stored.error().message();
    if (stored)
        handbook.step = HandbookStep::stored;
    else if (stored.error().kind == ErrorKind::refused)
        handbook.step = HandbookStep::would_replace;
    load(snapshot);
}

} // namespace counterpoint
