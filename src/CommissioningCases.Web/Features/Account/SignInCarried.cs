namespace CommissioningCases.Web.Features.Account;

/// <summary>What goes through each form by which somebody signs in.</summary>
/// <param name="ReturnUrl">Where they wanted to go.</param>
/// <param name="Draft">What they had typed in a form that was sent too late, encrypted.</param>
public sealed record SignInCarried(string? ReturnUrl, string? Draft);

/// <summary>The form that asks for a code, once it is known who somebody is.</summary>
/// <param name="Pending">That it is known, encrypted.</param>
public sealed record CodeForm(string Pending, SignInCarried Carried);
