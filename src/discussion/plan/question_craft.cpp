#include "discussion/plan/question_craft.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace counterpoint {

namespace {

using Words = std::vector<std::string_view>;

// ---- what gives a question away: data. Lower case, words parted by one space.

/// Said anywhere, they tell the learner what to think.
constexpr std::array leading_phrases = {std::string_view("surely"),
                                        std::string_view("obviously"),
                                        std::string_view("of course"),
                                        std::string_view("naturally"),
                                        std::string_view("presumably"),
                                        std::string_view("no doubt"),
                                        std::string_view("clearly you"),
                                        std::string_view("as we know"),
                                        std::string_view("as we both know"),
                                        std::string_view("i assume"),
                                        std::string_view("i take it"),
                                        std::string_view("i suppose"),
                                        std::string_view("do you agree that"),
                                        std::string_view("you agree that"),
                                        std::string_view("do you agree with"),
                                        std::string_view("would agree"),
                                        std::string_view("fair to say"),
                                        std::string_view("true to say"),
                                        std::string_view("is it true that"),
                                        std::string_view("don't you think"),
                                        std::string_view("i'm sure"),
                                        std::string_view("i am sure"),
                                        std::string_view("we all know"),
                                        std::string_view("everybody knows")};

/// At the very end they ask for consent: "…, didn't you?"
constexpr std::array closing_tags = {
    std::string_view("right"),         std::string_view("correct"),     std::string_view("don't you"),
    std::string_view("didn't you"),    std::string_view("doesn't it"),  std::string_view("didn't it"),
    std::string_view("isn't it"),      std::string_view("wasn't it"),   std::string_view("aren't you"),
    std::string_view("weren't you"),   std::string_view("haven't you"), std::string_view("wouldn't you"),
    std::string_view("won't you"),     std::string_view("can't you"),   std::string_view("couldn't you"),
    std::string_view("isn't that so"), std::string_view("yes"),         std::string_view("no")};

/// A question that begins so expects to be agreed with.
constexpr std::array negated_openers = {
    std::string_view("isn't"),    std::string_view("aren't"),   std::string_view("wasn't"),
    std::string_view("weren't"),  std::string_view("don't"),    std::string_view("doesn't"),
    std::string_view("didn't"),   std::string_view("haven't"),  std::string_view("hasn't"),
    std::string_view("hadn't"),   std::string_view("wouldn't"), std::string_view("shouldn't"),
    std::string_view("couldn't"), std::string_view("can't"),    std::string_view("won't")};

/// A question that begins so is answered by yes or no.
constexpr std::array closed_openers = {
    std::string_view("is"),     std::string_view("are"),   std::string_view("am"),
    std::string_view("was"),    std::string_view("were"),  std::string_view("do"),
    std::string_view("does"),   std::string_view("did"),   std::string_view("has"),
    std::string_view("have"),   std::string_view("had"),   std::string_view("can"),
    std::string_view("could"),  std::string_view("will"),  std::string_view("would"),
    std::string_view("should"), std::string_view("shall"), std::string_view("may"),
    std::string_view("might"),  std::string_view("must"),  std::string_view("any"),
    std::string_view("you"),    std::string_view("so you")};

/// Asked for something to be told: open, also behind "could you".
constexpr std::array telling_verbs = {
    std::string_view("tell"),     std::string_view("describe"), std::string_view("explain"),
    std::string_view("give"),     std::string_view("show"),     std::string_view("walk"),
    std::string_view("talk"),     std::string_view("outline"),  std::string_view("compare"),
    std::string_view("evaluate"), std::string_view("justify"),  std::string_view("say"),
    std::string_view("name"),     std::string_view("imagine"),  std::string_view("summarise")};

constexpr std::array interrogatives = {
    std::string_view("what"), std::string_view("how"),   std::string_view("why"),
    std::string_view("when"), std::string_view("where"), std::string_view("which"),
    std::string_view("who"),  std::string_view("whom"),  std::string_view("whose")};

/// Behind an interrogative or a telling verb they begin another question.
constexpr std::array joiners = {std::string_view("and"), std::string_view("or"), std::string_view("but")};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// ---- a question as words

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Lower case, the typographic apostrophe as the plain one, so that "don’t" is "don't".
std::string plain(std::string_view text) {
    constexpr std::string_view curly = "\u2019";
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with(curly)) {
            result += '\'';
            i += curly.size() - 1;
        } else {
            result += lower(text[i]);
        }
    }
    return result;
}

bool is_word_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '\'' ||
           letter == '-' || static_cast<unsigned char>(letter) >= 0x80;
}

Words words_of(std::string_view text) {
    Words words;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_word_letter(text[end]))
            ++end;
        if (end > i)
            words.push_back(text.substr(i, end - i));
        i = std::max(end, i + 1);
    }
    return words;
}

struct Sentence {
    std::string_view text;
    Words words;
    bool asks = false; ///< ends in a question mark
};

std::vector<Sentence> sentences_of(std::string_view text) {
    std::vector<Sentence> sentences;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(".?!;"), text.size());
        const std::string_view part = text.substr(0, end);
        if (Words words = words_of(part); !words.empty())
            sentences.push_back({part, std::move(words), end < text.size() && text[end] == '?'});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return sentences;
}

/// "could you tell", "would you please describe", "do tell", "please outline".
bool asks_to_tell(const Words& words) {
    std::size_t i = 0;
    while (i < words.size() && i < 4 &&
           (words[i] == "please" || words[i] == "you" || words[i] == "do" || words[i] == "can" ||
            words[i] == "could" || words[i] == "would" || words[i] == "will"))
        ++i;
    return i < words.size() && holds(telling_verbs, words[i]);
}

bool is_open(const Sentence& sentence) {
    if (asks_to_tell(sentence.words))
        return true;
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](std::string_view word) { return holds(interrogatives, word); }) &&
           !holds(closed_openers, sentence.words.front());
}

// ---- one fault each; the words that give it away, or nothing

std::optional<std::string> leading_words(const std::vector<Sentence>& sentences) {
    const std::string spaced = " " + [&] {
        std::string joined;
        for (const Sentence& sentence : sentences)
            for (const std::string_view word : sentence.words)
                joined += std::string(word) + " ";
        return joined;
    }();
    for (const std::string_view phrase : leading_phrases)
        if (spaced.find(fmt::format(" {} ", phrase)) != std::string::npos)
            return std::string(phrase);
    for (const Sentence& sentence : sentences) {
        if (!sentence.asks)
            continue;
        if (holds(negated_openers, sentence.words.front()))
            return std::string(sentence.words.front());
        const std::size_t comma = sentence.text.rfind(',');
        if (comma == std::string_view::npos)
            continue;
        std::string tag;
        for (const std::string_view word : words_of(sentence.text.substr(comma)))
            tag += (tag.empty() ? "" : " ") + std::string(word);
        if (holds(closing_tags, tag))
            return tag;
    }
    return std::nullopt;
}

bool begins_another(const Words& words, std::size_t at) {
    std::size_t next = at + 1;
    if (next < words.size() && words[next] == "also")
        return true;
    if (next >= words.size())
        return false;
    if (holds(interrogatives, words[next]) || holds(telling_verbs, words[next]))
        return true;
    // "did you keep notes and do you share them"
    return next + 1 < words.size() && holds(closed_openers, words[next]) && words[next] != "you" &&
           words[next] != "any" &&
           (words[next + 1] == "you" || words[next + 1] == "it" || words[next + 1] == "they" ||
            words[next + 1] == "that");
}

std::optional<std::string> second_question(const std::vector<Sentence>& sentences) {
    const auto asking = std::count_if(sentences.begin(), sentences.end(),
                                      [](const Sentence& sentence) { return sentence.asks; });
    if (asking > 1)
        return std::string("?");
    for (const Sentence& sentence : sentences) {
        const Words& words = sentence.words;
        const bool asks = sentence.asks || asks_to_tell(words);
        for (std::size_t i = 1; asks && i < words.size(); ++i)
            if (holds(joiners, words[i]) && begins_another(words, i))
                return fmt::format("{} {}", words[i], words[i + 1]);
    }
    return std::nullopt;
}

std::optional<std::string> closed_opening(const std::vector<Sentence>& sentences) {
    if (std::any_of(sentences.begin(), sentences.end(), is_open))
        return std::nullopt;
    for (const Sentence& sentence : sentences)
        if (sentence.asks) {
            const std::string_view first = sentence.words.front();
            if (holds(closed_openers, first) || holds(negated_openers, first))
                return std::string(first);
        }
    // What asks without a word that opens it: "Six hours, or more?"
    const bool asks = std::any_of(sentences.begin(), sentences.end(),
                                  [](const Sentence& sentence) { return sentence.asks; });
    return asks ? std::optional(std::string()) : std::nullopt;
}

std::size_t count_words(const std::vector<Sentence>& sentences) {
    std::size_t count = 0;
    for (const Sentence& sentence : sentences)
        count += sentence.words.size();
    return count;
}

// ---- kinds of questions, for a list as a whole

enum class Kind { telling, manner, reason, weighing, supposing };

constexpr std::array kind_names = {std::string_view("what happened"),
                                   std::string_view("how something is done"), std::string_view("why"),
                                   std::string_view("weighing up"), std::string_view("what would be")};

constexpr std::array weighing_words = {
    std::string_view("evaluate"),    std::string_view("compare"),     std::string_view("effective"),
    std::string_view("differently"), std::string_view("strengths"),   std::string_view("limits"),
    std::string_view("critically"),  std::string_view("justify"),     std::string_view("benefits"),
    std::string_view("difference"),  std::string_view("effectively"), std::string_view("impact")};

Kind kind_of(const Words& words) {
    const auto has = [&](std::string_view word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (has("imagine") || has("suppose") || (has("would") && !asks_to_tell(words)))
        return Kind::supposing;
    if (std::any_of(words.begin(), words.end(),
                    [](std::string_view word) { return holds(weighing_words, word); }))
        return Kind::weighing;
    if (has("why") || has("reason") || has("reasons"))
        return Kind::reason;
    return has("how") ? Kind::manner : Kind::telling;
}

bool is_hard(Kind kind) {
    return kind == Kind::reason || kind == Kind::weighing || kind == Kind::supposing;
}

} // namespace

std::vector<CraftNote> notes_on_question(std::string_view question) {
    const std::string text = plain(question);
    const std::vector<Sentence> sentences = sentences_of(text);
    std::vector<CraftNote> notes;
    if (const auto words = leading_words(sentences))
        notes.push_back({CraftFault::leading, *words, "It says which answer is wanted.",
                         "Ask what the learner did or thought, and leave the answer to them."});
    if (const auto words = second_question(sentences))
        notes.push_back({CraftFault::double_barrelled, *words,
                         "It asks several things at once; one of them will be forgotten.",
                         "Keep the first, and put the other among the follow-ups."});
    if (const auto words = closed_opening(sentences))
        notes.push_back({CraftFault::closed, *words, "Yes or no would answer it.",
                         "Begin with what, how, which, or \"tell me about\"."});
    if (const std::size_t count = count_words(sentences); count > most_question_words)
        notes.push_back({CraftFault::over_long,
                         {},
                         fmt::format("It has {} words; the learner must hold all of them in mind.", count),
                         "Say what leads up to it first, then ask in one short sentence."});
    return notes;
}

std::vector<CraftNote> notes_on_list(const std::vector<Question>& questions) {
    std::vector<CraftNote> notes;
    if (questions.size() < least_listed_questions)
        return notes;
    std::vector<Kind> kinds;
    for (const Question& question : questions) {
        const std::string text = plain(question.text);
        kinds.push_back(kind_of(words_of(text)));
    }
    if (std::all_of(kinds.begin(), kinds.end(), [&](Kind kind) { return kind == kinds.front(); }))
        notes.push_back(
            {CraftFault::one_kind,
             {},
             fmt::format("Every question is of one kind: {}.",
                         kind_names[static_cast<std::size_t>(kinds.front())]),
             "Mix: what happened, how it was done, why, what the learner would do another time."});
    if (is_hard(kinds.front()) &&
        std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return !is_hard(kind); }))
        notes.push_back({CraftFault::hard_first,
                         {},
                         fmt::format("The list begins with a hard question ({}).",
                                     kind_names[static_cast<std::size_t>(kinds.front())]),
                         "Begin with something that the learner did and can simply tell."});
    return notes;
}

} // namespace counterpoint
