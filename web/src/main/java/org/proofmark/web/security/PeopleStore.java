package org.proofmark.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.proofmark.identity.SignIn;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;

/** The identity room as Jakarta Security sees it: e-mail and password in, the roles' keys as groups out. */
@ApplicationScoped
public class PeopleStore implements IdentityStore {
    @Inject
    private SignIn signIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress addresses;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            SignIn.Session session =
                    signIn.withPassword(typed.getCaller(), typed.getPasswordAsString(), addresses.of(request));
            return signIn.presence(session)
                    .map(presence -> {
                        request.setAttribute(PageSession.FRESH, session);
                        return new CredentialValidationResult(
                                new SignedInPrincipal(presence.actor()),
                                groups(presence.actor().roles()));
                    })
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (ProblemException refused) {
            request.setAttribute(PageSession.REFUSAL, refused.problem());
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::key).collect(Collectors.toUnmodifiableSet());
    }
}
