package dev.refract.topology.record;

/**
 * A sample whose content is no training sample any more: it is deleted, waits for another label, or its group is on
 * another side now. The rebalance stage lets go of it and hands on what is to be published.
 *
 * @param id of the sample
 * @param then what the publish stage takes
 */
public record Withdrawal(String id, PublishInput then) implements RebalanceInput {}
