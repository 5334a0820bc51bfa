package dev.refract.model.vector;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.declare.Resource;
import dev.refract.model.SoftCache;

/** A file of word vectors; equal to another with the same content and limit. */
@Named(id = "vector_file", doc = "A file of word vectors: GloVe, word2vec or fastText, text or binary.")
public record VectorFile(
        @Param(doc = "The file.", shorthand = true, example = "topologies/resources/words.vec")
        Resource file,

        @Param(
                doc =
                        "Maximum number of words to read, from the start of the file, where the most frequent are; 0 for all.",
                def = "0",
                min = 0)
        int maxWords) {
    private static final SoftCache<VectorFile, WordVectors> SHARED =
            new SoftCache<>(named -> VectorReader.read(named.file.path(), named.maxWords));

    /**
     * The vectors, read at the first call and shared by the whole process.
     *
     * @throws dev.refract.model.ResourceException when the file is of no known format or damaged
     */
    public WordVectors vectors() {
        return SHARED.get(this);
    }
}
