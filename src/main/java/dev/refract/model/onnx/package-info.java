/**
 * Neural networks the user brings, as ONNX files, behind one small interface.
 *
 * <p>A {@link dev.refract.model.onnx.Network} takes {@link dev.refract.model.onnx.Tensor}s by name and gives
 * tensors by name; ONNX Runtime is behind it and nowhere else. On it stand {@link
 * dev.refract.model.onnx.MaskedLanguageModel}, {@link dev.refract.model.onnx.SentenceEncoder} and {@link
 * dev.refract.model.onnx.TextClassifier}, each read from a {@link dev.refract.model.onnx.ModelFolder}: {@code
 * model.onnx} and the WordPiece list {@code vocab.txt}, as exporters of BERT-like models write them.
 * Models with another tokenizer (RoBERTa's byte pairs, SentencePiece) are not read.
 *
 * <p>A session is shared by all threads and runs in the calling thread, without threads of its own: the
 * stream threads are the parallelism. Equal inputs have equal outputs on one machine; another processor may round
 * the last digit differently.
 */
package dev.refract.model.onnx;
