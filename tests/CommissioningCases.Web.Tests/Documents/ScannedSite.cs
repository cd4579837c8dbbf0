using CommissioningCases.Testing;
using CommissioningCases.Web.Tests.Features.Choice;
using CommissioningCases.Web.Tests.Walks;

namespace CommissioningCases.Web.Tests.Documents;

/// <summary>A site whose documents a virus scanner looks at, with a choice programme to which evidence can be put.</summary>
public sealed class ScannedSite : IAsyncLifetime
{
    /// <summary>An application of the programme that waits for its outcome.</summary>
    private const int Application = 29;

    /// <summary>How far the programme has come.</summary>
    private const int Lines = 34;

    public ScannedSite() => Site = new CasesSite(("Clamd", Clamd.Address));

    public TestClamd Clamd { get; } = new();

    public CasesSite Site { get; }

    public async Task InitializeAsync()
    {
        Clamd.Start();
        await Site.InitializeAsync();
        await Site.ImportProgrammeAsync(OfferedSite.Cluster, Lines);
    }

    /// <summary>Somebody sends a document.</summary>
    public async Task<Answer> SendAsync(string name, byte[] content)
    {
        using var visitor = await Site.SignInAsync("commissioner");
        return await visitor.AttachAsync(Application, name, content);
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        await Clamd.DisposeAsync();
    }
}
