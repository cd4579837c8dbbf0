using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace CommissioningCases.Web.Security;

/// <summary>For what somebody is sent to the sign-in provider.</summary>
public enum ProviderPurpose
{
    /// <summary>To sign in here.</summary>
    SignIn,

    /// <summary>To show, instead of by their password, that it is still they.</summary>
    Confirm,

    /// <summary>To have their account here bound to whom they are there.</summary>
    Bind,
}

/// <summary>What is kept of it until they come back: in the state of OpenID Connect, which is encrypted and tied to the browser by a cookie.</summary>
/// <param name="ReturnUrl">Where they wanted to go.</param>
/// <param name="Session">In which they were sent; null where they had not signed in.</param>
internal sealed record ProviderErrand(ProviderPurpose Purpose, string? ReturnUrl, Guid? Session, DateTimeOffset BegunAt)
{
    private const string PurposeKey = "cases.purpose";
    private const string ReturnKey = "cases.return";
    private const string SessionKey = "cases.session";
    private const string BegunKey = "cases.begun";

    public void WriteTo(AuthenticationProperties properties)
    {
        properties.Items[PurposeKey] = Purpose.ToString();
        properties.Items[ReturnKey] = ReturnUrl;
        properties.Items[SessionKey] = Session?.ToString("N");
        properties.Items[BegunKey] = BegunAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
    }

    public static ProviderErrand Read(AuthenticationProperties properties) => new(
        Enum.Parse<ProviderPurpose>(properties.Items[PurposeKey]!),
        Optional(properties, ReturnKey),
        Optional(properties, SessionKey) is { } session ? Guid.ParseExact(session, "N") : null,
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(properties.Items[BegunKey]!, CultureInfo.InvariantCulture)));

    /// <summary>What was nothing comes back as an empty text.</summary>
    private static string? Optional(AuthenticationProperties properties, string key) =>
        properties.Items.TryGetValue(key, out var value) && value is { Length: > 0 } ? value : null;
}
