package dev.refract.augment.text.document;

/**
 * Finds the URLs and e-mail addresses of one text. Asked at every token from front to back, it reads each run of
 * characters that a scheme or an address may begin with once, so that a text costs time linear in its length.
 */
final class LinkScanner {
    private static final String NEVER_LAST = ".,;:!?)]}>'\"*_";

    private final String text;
    /** Where the run ends that may be a scheme, for all positions before it. */
    private int schemeEnd = -1;
    /** Where the run ends that may be the name of an address, for all positions before it. */
    private int nameEnd = -1;
    /** Where the address of that name ends; its start when it is none. */
    private int addressEnd;

    LinkScanner(String text) {
        this.text = text;
    }

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
    int linkEnd(int at) {
        int body = isBareHost(text, at) ? at + 4 : pastScheme(at);
        if (body == at) {
            return at;
        }
        int end = body;
        int opening = Integer.MAX_VALUE;
        while (end < text.length() && isLinkCharacter(text.codePointAt(end))) {
            opening = text.charAt(end) == '(' ? Math.min(opening, end) : opening;
            end += Character.charCount(text.codePointAt(end));
        }
        while (end > body && NEVER_LAST.indexOf(text.charAt(end - 1)) >= 0 && !closesOwn(end, opening)) {
            end--;
        }
        return end == body ? at : end;
    }

    /** Where the e-mail address that begins at {@code at} ends; {@code at} when none does. */
    int emailEnd(int at) {
        if (at >= nameEnd) {
            readName(at);
        }
        return at < nameEnd && addressEnd > nameEnd ? addressEnd : at;
    }

    private void readName(int at) {
        int sign = at;
        while (sign < text.length() && (isHostCharacter(text.charAt(sign)) || "._%+".indexOf(text.charAt(sign)) >= 0)) {
            sign++;
        }
        nameEnd = sign;
        addressEnd = sign < text.length() && text.charAt(sign) == '@' ? hostEnd(sign) : sign;
    }

    /** Where the host with a dot in it ends that stands behind {@code sign}; {@code sign} when none does. */
    private int hostEnd(int sign) {
        int end = sign + 1;
        int firstDot = -1;
        while (end < text.length() && (isHostCharacter(text.charAt(end)) || isInnerDot(end))) {
            if (text.charAt(end) == '.' && firstDot < 0) {
                firstDot = end;
            }
            end++;
        }
        return firstDot > sign + 1 ? end : sign;
    }

    private static boolean isBareHost(String text, int at) {
        return text.regionMatches(true, at, "www.", 0, 4);
    }

    private int pastScheme(int at) {
        if (at >= schemeEnd) {
            schemeEnd = at;
            while (schemeEnd < text.length()
                    && (isHostCharacter(text.charAt(schemeEnd)) || text.charAt(schemeEnd) == '+')) {
                schemeEnd++;
            }
        }
        return schemeEnd > at && text.startsWith("://", schemeEnd) ? schemeEnd + 3 : at;
    }

    private static boolean isLinkCharacter(int codePoint) {
        return codePoint != '<' && codePoint != '"' && CharacterClasses.role(codePoint) != CharacterClasses.Role.SPACE;
    }

    /** A closing bracket stays when the URL itself opened one. */
    private boolean closesOwn(int end, int opening) {
        return text.charAt(end - 1) == ')' && opening < end;
    }

    private boolean isInnerDot(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isHostCharacter(text.charAt(at + 1));
    }

    private static boolean isHostCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }
}
