using System.Security.Cryptography.X509Certificates;

namespace CommissioningCases.Reliability.Cluster;

/// <summary>An authority of the trial's own, a certificate by it for whatever is reached by way of loopback, and the key of the seals.</summary>
internal sealed class Certificates(string folder)
{
    public string Authority { get; } = Path.Combine(folder, "authority.crt");

    public string ServerCertificate { get; } = Path.Combine(folder, "server.crt");

    public string ServerKey { get; } = Path.Combine(folder, "server.key");

    /// <summary>Certificate and key in one file, as HAProxy takes them.</summary>
    public string Both { get; } = Path.Combine(folder, "server.pem");

    public string SealKey { get; } = Path.Combine(folder, "seal-key.pem");

    private string AuthorityKey => Path.Combine(folder, "authority.key");

    public async Task CreateAsync()
    {
        Directory.CreateDirectory(folder);
        string[] request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "2"];
        await Shell.RunAsync("openssl", [.. request, "-keyout", AuthorityKey, "-out", Authority, "-subj", "/CN=The authority of a trial"]);
        await Shell.RunAsync(
            "openssl",
            [.. request, "-CA", Authority, "-CAkey", AuthorityKey, "-keyout", ServerKey, "-out", ServerCertificate, "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"]);
        await File.WriteAllTextAsync(Both, await File.ReadAllTextAsync(ServerCertificate) + await File.ReadAllTextAsync(ServerKey));
        await Shell.RunAsync("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-out", SealKey);
    }

    /// <summary>A browser that trusts the authority, and waits for so long.</summary>
    public HttpClient Browser(Uri address, TimeSpan patience)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(Authority));
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, SslOptions = { CertificateChainPolicy = policy } };
        return new HttpClient(handler) { BaseAddress = address, Timeout = patience };
    }
}
