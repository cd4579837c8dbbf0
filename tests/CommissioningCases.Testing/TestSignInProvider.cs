using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CommissioningCases.Testing;

/// <summary>
/// A small provider of identities on loopback: it describes itself, takes whoever it is told as signed in, gives codes that can be used once by whoever has the
/// verifier (PKCE), and tokens, which a test may have altered or signed otherwise.
/// </summary>
public sealed class TestSignInProvider : IAsyncDisposable
{
    public const string ClientId = "commissioning-cases";
    public const string ClientSecret = "what-the-provider-and-the-service-know-alone";

    private static readonly string[] CodeAlone = ["code"];
    private static readonly string[] Public = ["public"];
    private static readonly string[] Rs256 = ["RS256"];

    private readonly ConcurrentDictionary<string, IssuedCode> _codes = new();
    private readonly X509Certificate2? _certificate;
    private readonly WebApplication _app;

    private TestSignInProvider(bool isHttps)
    {
        _certificate = isHttps ? NewCertificate() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, listen =>
        {
            if (_certificate is not null)
            {
                listen.UseHttps(_certificate);
            }
        }));
        _app = builder.Build();
        _app.Use((context, next) => IsAway ? Abort(context) : next(context));
        _app.MapGet("/.well-known/openid-configuration", Describe);
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { Token.PublicKey } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", GiveTokenAsync);
    }

    public string Address => _app.Urls.Single();

    /// <summary>What it says that it is called, in its description and its tokens; its address unless told otherwise.</summary>
    public string? CallsItself { get; init; }

    /// <summary>Who is signed in there.</summary>
    public TestSubject Subject { get; set; } = new("nobody");

    /// <summary>How its tokens are made.</summary>
    public TestToken Token { get; set; } = new();

    /// <summary>Whether it hangs up on everybody.</summary>
    public bool IsAway { get; set; }

    /// <summary>Whether it says no to whoever comes.</summary>
    public bool Denies { get; set; }

    /// <summary>What it was last asked for somebody.</summary>
    public IReadOnlyDictionary<string, string> LastRequest { get; private set; } = new Dictionary<string, string>();

    public static async Task<TestSignInProvider> StartAsync(bool isHttps, string? callsItself = null)
    {
        var provider = new TestSignInProvider(isHttps) { CallsItself = callsItself };
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>For whoever asks it, and knows its certificate.</summary>
    public HttpMessageHandler NewHandler() => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == _certificate?.Thumbprint,
    };

    /// <summary>Goes there as a browser does.</summary>
    /// <returns>Where it leads back to.</returns>
    public async Task<Uri> VisitAsync(string address)
    {
        using var client = new HttpClient(NewHandler());
        using var response = await client.GetAsync(new Uri(address));
        return response.Headers.Location ?? throw new InvalidOperationException($"It leads nowhere: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate?.Dispose();
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = CallsItself ?? Address,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["jwks_uri"] = $"{Address}/keys",
        ["response_types_supported"] = CodeAlone,
        ["subject_types_supported"] = Public,
        ["id_token_signing_alg_values_supported"] = Rs256,
    });

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(one => one.Key, one => one.Value.ToString());
        LastRequest = asked;
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked.GetValueOrDefault("code_challenge_method") != "S256")
        {
            return Results.BadRequest();
        }

        if (Denies)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = asked["state"] }));
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = new IssuedCode(asked["redirect_uri"], asked["code_challenge"], asked["nonce"], Subject);
        return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = asked["state"] }));
    }

    private async Task<IResult> GiveTokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
        {
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        var challenge = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return _codes.TryRemove(form["code"].ToString(), out var issued) && issued.Challenge == challenge && issued.RedirectUri == form["redirect_uri"]
            ? Results.Json(new { access_token = "none", token_type = "Bearer", id_token = Token.Make(CallsItself ?? Address, issued.Nonce, issued.Subject) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    private sealed record IssuedCode(string RedirectUri, string Challenge, string Nonce, TestSubject Subject);
}

/// <summary>Somebody whom the provider knows.</summary>
/// <param name="Id">What it calls them for good.</param>
public sealed record TestSubject(string Id)
{
    /// <summary>When they showed it who they are; null where it does not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>What else it says of them.</summary>
    public IReadOnlyDictionary<string, object> Claims { get; init; } = new Dictionary<string, object>();
}
