package dev.refract.topology.poison;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.refract.sample.Reason;
import java.util.Arrays;

/** What a registry may hold under the id of a record; anybody may register one. */
enum HostileSchema {
    /** A type that contains itself without an end in between. */
    RECURSIVE(Reason.UNDECODABLE_RECORD, "{'type':'record','name':'N','fields':[{'name':'next','type':['null','N']}]}"),
    /** Two types that contain each other. */
    RECURSIVE_BY_TWO(
            Reason.UNDECODABLE_RECORD,
            "{'type':'record','name':'A','fields':[{'name':'x','type':{'type':'map','values':{'type':'record',"
                    + "'name':'B','fields':[{'name':'a','type':['null','A']}]}}}]}"),
    /** Arrays of arrays, 900 deep. */
    DEEP(Reason.UNDECODABLE_RECORD, "{'type':'array','items':".repeat(900) + "'int'" + "}".repeat(900)),
    /** Each of 30 records holds the next twice: followed one by one, a billion types. */
    WIDE(Reason.UNDECODABLE_RECORD, wide()),
    /** A default that Avro refuses. */
    BAD_DEFAULT(
            Reason.UNKNOWN_SCHEMA,
            "{'type':'record','name':'SampleRecord','namespace':'dev.refract.serde.avro','fields':"
                    + "[{'name':'id','type':'string'},{'name':'n','type':'int','default':'x'}]}"),
    /** No schema at all. */
    NO_SCHEMA(Reason.UNKNOWN_SCHEMA, "{'type':'nothing'}"),
    /** A number where a sample is expected. */
    OF_A_NUMBER(Reason.UNDECODABLE_RECORD, "'long'"),
    /** A record of somebody else. */
    OF_ANOTHER_RECORD(
            Reason.UNDECODABLE_RECORD,
            "{'type':'record','name':'Order','fields':[{'name':'number','type':'long'},{'name':'item','type':'string'}]}"),
    /** A sample without its id. */
    WITHOUT_ID(
            Reason.UNDECODABLE_RECORD,
            "{'type':'record','name':'SampleRecord','namespace':'dev.refract.serde.avro','fields':"
                    + "[{'name':'text','type':['null','string'],'default':null}]}"),
    /** Bytes of 2 GiB in every record. */
    HUGE_FIXED(
            Reason.UNKNOWN_SCHEMA,
            "{'type':'record','name':'SampleRecord','namespace':'dev.refract.serde.avro','fields':"
                    + "[{'name':'id','type':'string'},{'name':'pad','type':{'type':'fixed','name':'F','size':2147483647}}]}"),
    /** A schema of another language. */
    JSON_SCHEMA(Reason.UNKNOWN_SCHEMA, "{'type':'object'}"),
    /** An id that nobody registered. */
    UNKNOWN(Reason.UNKNOWN_SCHEMA, "");

    private static final int FIRST_ID = 900_000;

    private final Reason reason;
    private final String text;

    HostileSchema(Reason reason, String text) {
        this.reason = reason;
        this.text = text.replace('\'', '"');
    }

    Reason reason() {
        return reason;
    }

    int id() {
        return FIRST_ID + Arrays.asList(values()).indexOf(this);
    }

    /** What the registry answers; empty where it knows nothing. */
    String answer() {
        if (this == UNKNOWN) {
            return "";
        }
        var answer = JsonNodeFactory.instance.objectNode().put("schema", text);
        return (this == JSON_SCHEMA ? answer.put("schemaType", "JSON") : answer).toString();
    }

    private static String wide() {
        String inner = "'int'";
        for (int i = 0; i < 30; i++) {
            String again = i == 0 ? "'int'" : "'R" + (i - 1) + "'";
            inner = "{'type':'record','name':'R" + i + "','fields':[{'name':'a','type':" + inner
                    + "},{'name':'b','type':" + again + "}]}";
        }
        return inner;
    }
}
