package org.proofmark.web.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-        | -                                                   | PAGE",
                "-        | */*                                                 | PAGE",
                "-        | text/html,application/xhtml+xml,*/*;q=0.8           | PAGE",
                "-        | application/json                                    | VERDICT",
                "-        | application/json, text/html                         | PAGE",
                "-        | application/json, text/html;q=0.9                   | VERDICT",
                "-        | application/json;q=0.1, */*;q=0.5                   | PAGE",
                "-        | application/linkset+json                            | LINKSET",
                "-        | application/linkset+json, application/json;q=0.9    | LINKSET",
                "-        | APPLICATION/JSON                                    | VERDICT",
                "-        | image/png                                           | PAGE",
                "-        | ;;;,,q=x                                            | PAGE",
                "linkset  | text/html                                           | LINKSET",
                "all      | text/html                                           | LINKSET",
                "gs1:pip  | application/linkset+json                            | REDIRECT"
            })
    void theParameterWinsThenTheGreatestWeightThenThePage(String linkType, String accept, Wanted wanted) {
        assertThat(Wanted.of(linkType, accept)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                  | -        | -        | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1 | PERSON",
                "-                  | -        | -        | Mozilla/5.0 (Linux; Android 14; CUBOT X30) Chrome/120 Mobile         | PERSON",
                "-                  | -        | -        | -                                           | PERSON",
                "-                  | -        | -        | curl/8.0                                    | PERSON",
                "prefetch;prerender | -        | -        | Mozilla/5.0 Chrome/130                      | PREFETCH",
                "-                  | prefetch | -        | Mozilla/5.0                                 | PREFETCH",
                "-                  | -        | prefetch | Mozilla/5.0 Firefox/100                     | PREFETCH",
                "-                  | -        | -        | WhatsApp/2.23.20.0                          | PREVIEW",
                "-                  | -        | -        | facebookexternalhit/1.1                     | PREVIEW",
                "-                  | -        | -        | TelegramBot (like TwitterBot)               | PREVIEW",
                "-                  | -        | -        | Slackbot-LinkExpanding 1.0                  | PREVIEW",
                "-                  | -        | -        | Mozilla/5.0 (compatible; Googlebot/2.1)     | PREVIEW"
            })
    void onlyAPersonsVisitIsAScan(String secPurpose, String purpose, String mozilla, String agent, Visitor visitor) {
        assertThat(Visitor.of(secPurpose, purpose, mozilla, agent)).isEqualTo(visitor);
    }

    @Test
    void aLinkIsFoundByItsShortOrItsFullName() {
        Links links = Links.about("https://id.example/01/1/21/2", "Tablets", "https://example.com/help");

        assertThat(links.ofType("gs1:support")).map(Links.Link::href).contains("https://example.com/help");
        assertThat(links.ofType("https://ref.gs1.org/voc/support")).isPresent();
        assertThat(links.ofType("GS1:DEFAULTLINK")).map(Links.Link::href).contains(links.anchor());
        assertThat(links.ofType("gs1:recipeInfo")).isEmpty();
        assertThat(links.ofType("pip")).isEmpty();
    }

    @Test
    void aMailAddressIsNoPlaceToRedirectTo() {
        assertThat(Links.about("https://id.example/01/1", null, "mailto:x@example.com")
                        .ofType("gs1:support"))
                .isEmpty();
    }

    @Test
    void theLinksetNamesItsAnchorAndTheVocabularyInFull() {
        assertThat(Links.about("https://id.example/01/1/21/2", "Tablets", null).toJson())
                .startsWith("{\"linkset\":[{\"anchor\":\"https://id.example/01/1/21/2\"")
                .contains("\"https://ref.gs1.org/voc/defaultLink\":[{\"href\":\"https://id.example/01/1/21/2\"");
    }
}
