namespace CommissioningCases.Web.Features.Account;

/// <summary>Why nothing came of somebody's going to the sign-in provider, in words for them.</summary>
public sealed record SignInProblem(int Status, string Title, string Text)
{
    public static SignInProblem OutOfDate { get; } = new(
        StatusCodes.Status400BadRequest,
        "This sign-in is out of date",
        "Nothing was changed. It took too long, was used before, or was begun in another browser. Begin it again.");

    public static SignInProblem Denied(string provider) => new(
        StatusCodes.Status400BadRequest,
        "You have not signed in",
        $"{provider} says that the sign-in was given up, or is not allowed. Nothing was changed. You can still use your password here.");

    public static SignInProblem Away(string provider) => new(
        StatusCodes.Status503ServiceUnavailable,
        $"{provider} does not answer",
        "Nothing was changed. Sign in with your password, or try again later.");

    /// <summary>The same for whoever is bound to no account and for what is not good: nobody else is to know which.</summary>
    /// <param name="told">What the holder of an account may know of it.</param>
    public static SignInProblem Refused(string provider, string? told) => new(
        StatusCodes.Status400BadRequest,
        "You have not signed in",
        told ?? $"{provider} opens no account here. If you have one, sign in with your password, and then say at Your account that you want to sign in with {provider}. If you have none, ask your administrator.");

    public static SignInProblem SomebodyElse(string provider) => new(
        StatusCodes.Status400BadRequest,
        "That is not you",
        $"Somebody else has signed in with {provider} than whose account this is. Nothing was changed. Sign out there, or use your password.");

    public static SignInProblem BoundAlready(string provider) => new(
        StatusCodes.Status400BadRequest,
        "Nothing was changed",
        $"Your account opens with {provider} already, or another account does for you. Close that one first.");
}
