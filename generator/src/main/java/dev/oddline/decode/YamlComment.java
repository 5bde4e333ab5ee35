package dev.oddline.decode;

/** Sentences as comments of a YAML file. */
final class YamlComment {
    private static final int WIDTH = 100;

    private YamlComment() {}

    /** Appends a text as lines of at most 100 characters, where its words allow that. */
    static void write(String sentences, StringBuilder text) {
        StringBuilder line = new StringBuilder("#");
        for (String word : sentences.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        text.append(line).append('\n');
    }
}
