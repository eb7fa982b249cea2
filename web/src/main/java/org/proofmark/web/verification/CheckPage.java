package org.proofmark.web.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products.Theme;

/**
 * Where a label is photographed for the print check. A form that sends a file, and works so without a script; the script adds the camera's
 * picture and says what to change before the photo is taken.
 */
final class CheckPage {
    /** Texts of the script, under {@code check.} or {@code photo.} in the bundle. */
    private static final List<String> SPOKEN = List.of(
            "search", "closer", "away", "light", "glare", "still", "good", "sending", "judging", "waiting", "denied",
            "absent", "taken", "offline");

    private static final List<String> ALARMS = List.of("missing", "large", "failed");

    private CheckPage() {}

    /** @param alarm why the last photo got no verdict, in the page's language; null where there was none */
    static String render(@Nullable Theme theme, String language, @Nullable String alarm) {
        Frame frame = new Frame(theme, language, Style.Sheet.CHECK, "");
        PageTexts words = PageTexts.of(language);
        Html html = frame.open(words.get("check.title"));
        frame.languages(html, false);
        html.raw("<main><section class=\"home\" id=\"check\"");
        SPOKEN.forEach(name -> html.attribute("data-" + name, words.get("check." + name)));
        ALARMS.forEach(name -> html.attribute("data-" + name, words.get("photo." + name)));
        html.raw("><div class=\"calm-part\">")
                .element("h1", words.get("check.title"))
                .raw("<p class=\"sub\">")
                .text(words.get("check.text"))
                .raw("</p></div>");
        html.raw("<p class=\"alarm\" id=\"alert\" role=\"alert\"" + (alarm == null ? " hidden" : "") + ">")
                .text(alarm == null ? "" : alarm)
                .raw("</p>");
        camera(html, words);
        sending(html, words);
        form(html, words);
        html.raw("</section></main><script>").raw(CheckScript.TEXT).raw("</script>");
        return frame.close(html, false);
    }

    private static void camera(Html html, PageTexts words) {
        html.raw("<button type=\"button\" class=\"act on-idle\" id=\"open\">")
                .raw(Icons.CAMERA)
                .text(words.get("check.camera"))
                .raw("</button>");
        html.raw("<div class=\"stage\" id=\"stage\"><video id=\"video\" playsinline muted")
                .attribute("aria-label", words.get("check.preview"))
                .raw("></video><canvas id=\"still\" aria-hidden=\"true\"></canvas>")
                .raw("<div class=\"sights\" aria-hidden=\"true\"><i></i><i></i><i></i><i></i></div></div>");
    }

    private static void sending(Html html, PageTexts words) {
        html.raw("<p class=\"guide\" role=\"status\" aria-live=\"polite\"></p>")
                .raw("<progress id=\"progress\" class=\"on-sending\" max=\"1\"")
                .attribute("aria-label", words.get("check.judging"))
                .raw("></progress>");
        html.raw("<div class=\"row on-camera\">");
        button(html, "shoot", "act", words.get("check.shoot"));
        html.raw("<button type=\"button\" class=\"act calm\" id=\"torch\" aria-pressed=\"false\" hidden>")
                .text(words.get("check.torch"))
                .raw("</button>");
        button(html, "close", "act calm", words.get("check.close"));
        html.raw("</div><div class=\"row on-kept\">");
        button(html, "resend", "act", words.get("check.resend"));
        button(html, "another", "act calm", words.get("retake"));
        html.raw("</div>");
    }

    private static void button(Html html, String id, String look, String label) {
        html.raw("<button type=\"button\" class=\"" + look + "\" id=\"" + id + "\">")
                .text(label)
                .raw("</button>");
    }

    private static void form(Html html, PageTexts words) {
        html.raw("<form id=\"photo\" class=\"calm-part\" method=\"post\" action=\"/check?lang=" + words.tag())
                .raw("\" enctype=\"multipart/form-data\"><label class=\"field\"><span class=\"on-idle\">")
                .text(words.get("check.or"))
                .raw("</span><span class=\"without-script\">")
                .text(words.get("check.photo"))
                .raw(
                        "</span><input type=\"file\" name=\"image\" accept=\"image/*\" capture=\"environment\" required></label>")
                .raw("<button class=\"act\">")
                .text(words.get("check.button"))
                .raw("</button><p class=\"note\">")
                .text(words.get("check.how"))
                .raw("</p><p class=\"note\">")
                .text(words.get("check.limits"))
                .raw("</p><p class=\"or\"><a href=\"/verify?lang=" + words.tag() + "\">")
                .text(words.get("toCode"))
                .raw("</a></p></form>");
    }
}
