package org.proofmark.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * Turns a refusal into something that its reader can act on: an action's faults become messages at the inputs whose id is the fault's
 * field (and at the top of the page where there is none); a page that cannot be shown at all becomes the error page of its status.
 * Views let {@link ProblemException} pass. Rooms refuse in English: at an input the label above it is in the reader's language; at the top
 * of the page the kind of refusal is said in it first.
 */
public class ProblemMessages extends ExceptionHandlerFactory {
    public ProblemMessages(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final System.Logger LOG = System.getLogger(ProblemMessages.class.getName());

    private static final class Handler extends ExceptionHandlerWrapper {
        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                if (handled(faces, events.next().getContext().getException())) {
                    events.remove();
                }
            }
            getWrapped().handle();
        }

        private static boolean handled(FacesContext faces, Throwable thrown) {
            if (faces.getResponseComplete() || faces.getExternalContext().isResponseCommitted()) {
                return false;
            }
            Problem problem = problemIn(thrown);
            if (problem != null && faces.isPostback() && !inRender(faces)) {
                show(faces, problem);
            } else if (problem != null) {
                answer(faces, problem);
            } else if (thrown instanceof ViewExpiredException) {
                lead(faces, "/error/expired.xhtml");
            } else if (faces.getPartialViewContext().isAjaxRequest()) {
                LOG.log(System.Logger.Level.ERROR, "A page's action failed", thrown);
                lead(faces, "/error/500.xhtml");
            } else {
                return false;
            }
            return true;
        }

        private static void lead(FacesContext faces, String page) {
            try {
                faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
                faces.responseComplete();
            } catch (IOException gone) {
                throw new FacesException(gone);
            }
        }

        /** A refusal while rendering cannot become a message any more. */
        private static boolean inRender(FacesContext faces) {
            return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        }

        private static void answer(FacesContext faces, Problem problem) {
            try {
                faces.getExternalContext().responseSendError(problem.kind().status(), problem.title());
                faces.responseComplete();
            } catch (IOException gone) {
                throw new FacesException(gone);
            }
        }
    }

    /** Adds the problem's messages to the view; returns normally, so that an action may show a problem and go on. */
    public static void show(FacesContext faces, Problem problem) {
        boolean placed = false;
        for (Problem.Fault fault : problem.faults()) {
            Optional<UIComponent> input = Optional.ofNullable(fault.field()).flatMap(field -> find(faces, field));
            if (input.isPresent()) {
                UIComponent component = input.get();
                String said = sentence(fault.problem());
                faces.addMessage(component.getClientId(faces), error(said, said));
                if (component instanceof UIInput field) {
                    field.setValid(false);
                    keepWhatWasTyped(field);
                }
                placed = true;
            }
        }
        if (!placed) {
            faces.addMessage(null, summary(Notices.language(faces), problem));
        }
        faces.validationFailed();
    }

    /** An invalid input shows what was submitted, and its submitted value is gone once the model has it. */
    private static void keepWhatWasTyped(UIInput field) {
        Object value = field.getValue();
        if (value instanceof Collection<?> many) {
            field.setSubmittedValue(many.stream().map(String::valueOf).toArray(String[]::new));
        } else if (value != null) {
            field.setSubmittedValue(value.toString());
        }
    }

    static @Nullable Problem problemIn(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal.problem();
            }
        }
        return null;
    }

    private static Optional<UIComponent> find(FacesContext faces, String field) {
        if (faces.getViewRoot() == null) {
            return Optional.empty();
        }
        String id = field.replaceAll("[^A-Za-z0-9_]+", "_");
        UIComponent[] found = new UIComponent[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (id.equals(component.getId()) && component instanceof EditableValueHolder) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    private static FacesMessage summary(Locale language, Problem problem) {
        if (language.getLanguage().equals("en")) {
            return error(problem.title(), problem.detail());
        }
        String english = problem.title() + "." + (problem.detail() == null ? "" : " " + problem.detail());
        return error(
                Phrases.in(language)
                        .name(Phrases.family(Problem.Kind.class), problem.kind().name()),
                english);
    }

    private static FacesMessage error(String summary, @Nullable String detail) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, detail == null ? "" : detail);
    }

    private static String sentence(String problem) {
        return problem.isEmpty() ? problem : Character.toUpperCase(problem.charAt(0)) + problem.substring(1);
    }
}
