package dev.refract.topology.application;

import dev.refract.errors.RefractException;
import dev.refract.spec.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/** The cluster does not let the pipeline do what it must; the message names the resource and the rights to it. */
public final class MissingRightException extends RefractException {
    private static final long serialVersionUID = 1L;

    private MissingRightException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * What a failure means when it is about a right; otherwise the failure itself.
     *
     * @param failure of the pipeline
     */
    public static RuntimeException explain(RuntimeException failure, Pipeline pipeline) {
        return refusal(failure)
                .<RuntimeException>map(
                        refused -> new MissingRightException(message(failure, refused, pipeline), failure))
                .orElse(failure);
    }

    private static Optional<AuthorizationException> refusal(Throwable failure) {
        return chain(failure)
                .filter(AuthorizationException.class::isInstance)
                .map(AuthorizationException.class::cast)
                .findFirst();
    }

    private static String message(Throwable failure, AuthorizationException refused, Pipeline pipeline) {
        List<AccessRight> rights = AccessRight.of(pipeline).stream()
                .filter(right -> right.type() == type(refused))
                .toList();
        List<AccessRight> named = rights.stream()
                .filter(right -> chain(failure).anyMatch(thrown -> names(thrown, right)))
                .toList();
        // Kafka Streams names no topic when it may not create one of its own; every other answer names them
        List<AccessRight> own = rights.stream()
                .filter(right -> right.type() != ResourceType.TOPIC || right.pattern() == PatternType.PREFIXED)
                .toList();
        return (named.isEmpty() ? own : named)
                        .stream()
                                .map(right -> "not allowed on %s %s%s, where %s needs %s"
                                        .formatted(
                                                right.typeName(),
                                                right.name(),
                                                right.pattern() == PatternType.PREFIXED ? "*" : "",
                                                pipeline.qualifiedName(),
                                                String.join(", ", right.operationNames())))
                                .collect(Collectors.joining("; "))
                + ": refract acls prints the rights to grant";
    }

    private static ResourceType type(AuthorizationException refused) {
        if (refused instanceof GroupAuthorizationException) {
            return ResourceType.GROUP;
        }
        return refused instanceof TransactionalIdAuthorizationException
                ? ResourceType.TRANSACTIONAL_ID
                : ResourceType.TOPIC;
    }

    private static boolean names(Throwable thrown, AccessRight right) {
        boolean listed = thrown instanceof TopicAuthorizationException topics
                && topics.unauthorizedTopics().stream()
                        .anyMatch(topic -> right.pattern() == PatternType.PREFIXED
                                ? topic.startsWith(right.name())
                                : topic.equals(right.name()));
        return listed || (thrown.getMessage() != null && mentions(thrown.getMessage(), right));
    }

    /** Names have letters, digits, dots, dashes and underscores; a longer name is another one. */
    private static boolean mentions(String message, AccessRight right) {
        String name = "(?<![A-Za-z0-9._-])" + Pattern.quote(right.name());
        String end = right.pattern() == PatternType.PREFIXED ? "" : "(?![A-Za-z0-9_-]|\\.[A-Za-z0-9_-])";
        return Pattern.compile(name + end).matcher(message).find();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, thrown -> thrown != null, Throwable::getCause);
    }
}
