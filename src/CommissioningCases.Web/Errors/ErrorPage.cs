namespace CommissioningCases.Web.Errors;

/// <summary>What a page says when it could not be shown: what happened, and what is safe to do now.</summary>
public sealed record ErrorPage(int Status, string Title, IReadOnlyList<string> Paragraphs)
{
    /// <summary>The page when the database went away while it was saving, so that nobody knows whether it did.</summary>
    /// <param name="isRecordedOnce">Whether what was sent is recorded once, however often it is sent.</param>
    public static ErrorPage OutcomeUnknown(bool isRecordedOnce) => new(
        StatusCodes.Status503ServiceUnavailable,
        "The service lost its database while saving",
        [
            isRecordedOnce
                ? "We do not know whether this was saved. Open the case to see; sending it again is safe: it is recorded once."
                : "We do not know whether this was saved. Look whether it was before you send it again.",
            "What you typed is still in your browser: go back to find it.",
        ]);

    /// <summary>The page when the database answers, but takes no changes.</summary>
    public static ErrorPage For(WriteRefusal refusal) => new(
        StatusCodes.Status503ServiceUnavailable,
        "The service cannot save at the moment",
        [
            refusal == WriteRefusal.DiskFull
                ? "Nothing was saved: the disk of the database is full. Tell those who run the service, who have to make room."
                : "Nothing was saved: the database can only be read for the time being, as while one server takes over from another.",
            "What you typed is still in your browser: go back and send it again later. Pages that only show something can be read meanwhile.",
        ]);

    /// <summary>The page for that status.</summary>
    /// <param name="request">The number under which the log knows the request.</param>
    public static ErrorPage For(int status, string request) => status switch
    {
        StatusCodes.Status400BadRequest => new(
            status,
            "This page could not be accepted",
            [
                "Nothing was saved. The page had been open for too long, someone else has signed in with this browser since you opened it, or what was typed holds a sign that no text can keep (NUL), as text from another program may.",
                "What you typed is still in your browser: go back, copy it, load the page again and send it from there.",
            ]),
        StatusCodes.Status403Forbidden => new(
            status,
            "You may not do this",
            [
                "Nothing was changed. Your role in this service does not include this page or action.",
                "If you think that it should, ask an administrator of your organisation.",
            ]),
        StatusCodes.Status404NotFound => new(
            status,
            "Page not found",
            [
                "There is no such page or case, or it lies outside what your organisation may see.",
                "If you typed the address, check that it is right. If you followed a link, the list it came from shows what you can open.",
            ]),
        StatusCodes.Status405MethodNotAllowed => new(
            status,
            "This page cannot be used so",
            ["Nothing was saved. Open the page from the list or the page that leads to it."]),
        StatusCodes.Status429TooManyRequests => new(
            status,
            "There were too many tries",
            ["Nothing was saved. Wait a minute, then go back and try again.", "Others who use the same network count too."]),
        StatusCodes.Status413PayloadTooLarge => new(
            status,
            "What you sent is too large",
            [
                "Nothing was saved. What you typed is still in your browser: go back, make it shorter or choose a smaller file, and send it again.",
            ]),
        StatusCodes.Status503ServiceUnavailable => new(
            status,
            "The service cannot reach its database",
            [
                "Nothing was saved. What you typed is still in your browser: go back and try again in a minute.",
                "The service carries on by itself as soon as the database answers.",
            ]),
        >= StatusCodes.Status500InternalServerError => new(
            status,
            "Sorry, there is a problem with the service",
            [
                "An action is recorded as a whole or not at all, so nothing is half done.",
                "What you typed is still in your browser: go back and send it again. A form that is sent twice is recorded once.",
                $"If it happens again, tell your administrator this number: {request}",
            ]),
        _ => new(
            status,
            "The service could not do this",
            ["Nothing was saved. Go back and try again from the page you came from."]),
    };
}
