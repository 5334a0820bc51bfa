package dev.refract.augment.text.document;

/** Finds URLs and e-mail addresses. */
final class LinkScanner {
    private static final String NEVER_LAST = ".,;:!?)]}>'\"*_";

    private LinkScanner() {}

    /** Whether {@code text} has a host name that begins with {@code www.}, in any case. */
    static boolean hasBareHost(String text) {
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            if (dot >= 3 && isBareHost(text, dot - 3)) {
                return true;
            }
        }
        return false;
    }

    /** Where the URL that begins at {@code at} ends; {@code at} when none does. */
    static int linkEnd(String text, int at) {
        int body = isBareHost(text, at) ? at + 4 : pastScheme(text, at);
        if (body == at) {
            return at;
        }
        int end = body;
        while (end < text.length() && isLinkCharacter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        while (end > body && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0 && !closesOwn(text, body, end)) {
            end--;
        }
        return end == body ? at : end;
    }

    /** Where the e-mail address that begins at {@code at} ends; {@code at} when none does. */
    static int emailEnd(String text, int at) {
        int sign = at;
        while (sign < text.length() && (isHostCharacter(text.charAt(sign)) || "._%+".indexOf(text.charAt(sign)) >= 0)) {
            sign++;
        }
        if (sign == at || sign >= text.length() || text.charAt(sign) != '@') {
            return at;
        }
        int end = sign + 1;
        int firstDot = -1;
        while (end < text.length() && (isHostCharacter(text.charAt(end)) || isInnerDot(text, end))) {
            if (text.charAt(end) == '.' && firstDot < 0) {
                firstDot = end;
            }
            end++;
        }
        return firstDot > sign + 1 ? end : at;
    }

    private static boolean isBareHost(String text, int at) {
        return text.regionMatches(true, at, "www.", 0, 4);
    }

    private static int pastScheme(String text, int at) {
        int end = at;
        while (end < text.length() && (isHostCharacter(text.charAt(end)) || text.charAt(end) == '+')) {
            end++;
        }
        return end > at && text.startsWith("://", end) ? end + 3 : at;
    }

    private static boolean isLinkCharacter(int codePoint) {
        return codePoint != '<' && codePoint != '"' && CharacterClasses.role(codePoint) != CharacterClasses.Role.SPACE;
    }

    /** A closing bracket stays when the URL itself opened it. */
    private static boolean closesOwn(String text, int body, int end) {
        return text.charAt(end - 1) == ')' && text.substring(body, end).indexOf('(') >= 0;
    }

    private static boolean isInnerDot(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isHostCharacter(text.charAt(at + 1));
    }

    private static boolean isHostCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
