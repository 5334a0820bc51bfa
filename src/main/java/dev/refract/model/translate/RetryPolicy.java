package dev.refract.model.translate;

import dev.refract.declare.Named;
import dev.refract.declare.Param;

/** Timeouts, retries and the circuit breaker of a service. */
@Named(id = "retry_policy", doc = "Timeouts, retries and the circuit breaker of a service.")
public record RetryPolicy(
        @Param(doc = "Timeout of a request, in milliseconds.", def = "5000", min = 1)
        int timeoutMs,

        @Param(doc = "Maximum number of retries of a request.", def = "2", min = 0, max = 10)
        int maxRetries,

        @Param(
                doc = "Pause before the first retry, in milliseconds; doubled for each further one.",
                def = "200",
                min = 0)
        int backoffMs,

        @Param(doc = "Consecutive failures that open the circuit breaker: no requests are sent.", def = "5", min = 1)
        int failureThreshold,

        @Param(
                doc = "Time until an open circuit breaker lets a request through, in milliseconds.",
                def = "30000",
                min = 0)
        int resetTimeoutMs) {}
