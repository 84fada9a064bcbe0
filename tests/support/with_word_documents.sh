#!/usr/bin/env bash
# Makes a real .docx of each handbook text with LibreOffice, then runs a command that finds them in the folder
# that COUNTERPOINT_WORD_DOCUMENTS names:  with_word_documents.sh COMMAND...
# Leaves nothing behind and passes the command's exit status on.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d -t counterpoint-word.XXXXXX)
trap 'rm -rf "$folder"' EXIT
for text in "$here"/../fixtures/handbooks/*.txt; do
    name=$(basename "$text" .txt)
    python3 "$here/handbook_to_html.py" "$text" > "$folder/$name.html"
    # A profile of its own, so that it runs beside another LibreOffice, and as any user.
    HOME=$folder soffice --headless "-env:UserInstallation=file://$folder/profile" \
        --infilter="HTML (StarWriter)" --convert-to "docx:MS Word 2007 XML" --outdir "$folder" \
        "$folder/$name.html" > "$folder/log" 2>&1
    [[ -s $folder/$name.docx ]] || { cat "$folder/log" >&2; echo "LibreOffice made no $name.docx" >&2; exit 1; }
done
export COUNTERPOINT_WORD_DOCUMENTS=$folder
"$@"
