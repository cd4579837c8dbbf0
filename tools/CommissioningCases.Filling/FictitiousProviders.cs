namespace CommissioningCases.Filling;

/// <summary>Real providers for fictitious cases: for most of them an NHS body of the same area.</summary>
internal sealed class FictitiousProviders
{
    private readonly ILookup<string, string> _nhsByArea;
    private readonly string[] _nhs;
    private readonly string[] _independent;

    public FictitiousProviders(KnownBodies bodies)
    {
        var providers = bodies.Providers.OrderBy(provider => provider.Code, StringComparer.Ordinal).ToList();
        _nhsByArea = providers.Where(provider => provider.IsNhs).ToLookup(provider => provider.Sha ?? "", provider => provider.Code);
        _nhs = [.. providers.Where(provider => provider.IsNhs).Select(provider => provider.Code)];
        _independent = [.. providers.Where(provider => !provider.IsNhs).Select(provider => provider.Code)];
    }

    public string Nhs(Random random, string sha)
    {
        string[] near = [.. _nhsByArea[sha]];
        return near.Length == 0 ? _nhs[random.Next(_nhs.Length)] : near[random.Next(near.Length)];
    }

    public string Independent(Random random) => _independent[random.Next(_independent.Length)];
}
