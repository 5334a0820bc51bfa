package dev.refract.augment.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.refract.augment.BranchEnd;
import dev.refract.augment.BranchingPolicy;
import dev.refract.augment.Step;
import dev.refract.augment.Transform;
import dev.refract.augment.catalog.Catalog;
import dev.refract.declare.Declaration;
import dev.refract.declare.Library;
import dev.refract.sample.AppliedStep;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes steps to the lineage and reads them back: each is the JSON object of its record, under the id of its
 * operation.
 */
public final class StepCodec {
    private final Map<Class<?>, String> ids = new HashMap<>();
    private final Map<String, Declaration<?>> declarations = new HashMap<>();
    /** Made when the first step of an operation is read: looking at an operation's methods takes its libraries. */
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    private final JsonMapper mapper;
    private final ObjectWriter writer;

    /** A codec for the steps of every operation and enclosing policy in {@code catalog}. */
    public StepCodec(Catalog catalog) {
        mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // Double.toString differs between JDKs
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        writer = mapper.writer();
        catalog.operations().values().forEach(this::add);
        catalog.policies().values().stream()
                .filter(policy -> BranchingPolicy.class.isAssignableFrom(policy.type()))
                .forEach(this::add);
        readers.put(BranchEnd.ID, mapper.readerFor(BranchEnd.class));
    }

    private void add(Declaration<?> declaration) {
        ids.put(declaration.type(), declaration.id());
        declarations.put(declaration.id(), declaration);
    }

    /** Writes a step that {@code operation}, an operation or an enclosing policy, drew. */
    public AppliedStep write(Transform operation, Step step) {
        try {
            return new AppliedStep(ids.get(operation.getClass()), writer.writeValueAsString(step));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a step must be plain data: " + step.getClass(), e);
        }
    }

    /**
     * Reads a step back, equal to the one written.
     *
     * @throws IllegalArgumentException when no such operation is in the catalog, or the parameters
     *     are not those of its step
     * @throws dev.refract.declare.MissingLibraryException when the operation needs a library that is not on the
     *     class path
     */
    public Step read(AppliedStep applied) {
        ObjectReader reader = readers.computeIfAbsent(applied.operation(), this::reader);
        try {
            return reader.readValue(applied.parameters());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a step of " + applied.operation() + ": " + applied.parameters(), e);
        }
    }

    private ObjectReader reader(String id) {
        Declaration<?> declaration = declarations.get(id);
        if (declaration == null) {
            throw new IllegalArgumentException("no operation is called " + id);
        }
        Library.missingFor(declaration.type()).ifPresent(library -> library.require(id));
        return mapper.readerFor(stepType(declaration.type()));
    }

    /** The type of step an operation draws: the argument of the {@code Optional} its draw returns. */
    static Class<?> stepType(Class<?> operation) {
        Method draw = Arrays.stream(operation.getDeclaredMethods())
                .filter(method -> method.getName().equals("draw")
                        && method.getReturnType() == Optional.class
                        && !method.isBridge())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(operation.getName() + " does not declare draw"));
        if (draw.getGenericReturnType() instanceof ParameterizedType optional
                && optional.getActualTypeArguments()[0] instanceof Class<?> step
                && Step.class.isAssignableFrom(step)
                && step.isRecord()) {
            return step;
        }
        throw new IllegalStateException(operation.getName() + ".draw must return Optional of a record that is a Step");
    }
}
