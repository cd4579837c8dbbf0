using System.Collections.Frozen;

namespace CommissioningCases.Domain.Bodies;

/// <summary>A Primary Care Trust, the commissioner of a case.</summary>
/// <param name="Sha">The code of its Strategic Health Authority.</param>
public sealed record PrimaryCareTrust(string Code, string Name, string Sha)
{
    /// <summary>Null while it goes on. The cases of a closed trust are worked to their end; a new one it does not log.</summary>
    public BodyClosure? Closure { get; init; }

    /// <summary>Whether it logs cases on that day.</summary>
    public bool IsOpenOn(DateOnly day) => Closure is null || day < Closure.On;
}

/// <summary>A cluster of Primary Care Trusts, the commissioner of a choice programme.</summary>
/// <param name="Members">Codes of its Primary Care Trusts.</param>
public sealed record PctCluster(string Code, string Name, string Sha, IReadOnlyList<string> Members);

/// <summary>One of the eight services of the 2011 national list.</summary>
/// <param name="Kind">The kind of service in the words of the exchange format, such as <c>community</c>.</param>
public sealed record NationalService(string Code, string Name, string Kind);

/// <summary>A trade union that represents NHS staff.</summary>
public sealed record TradeUnion(string Abbreviation, string Name);

/// <summary>The bodies and services that actions may name by their codes. Immutable: an administrator's addition makes a new one.</summary>
public sealed class KnownBodies
{
    private readonly FrozenDictionary<string, PrimaryCareTrust> _pcts;
    private readonly FrozenDictionary<string, Provider> _providers;
    private readonly FrozenDictionary<string, PctCluster> _clusters;
    private readonly FrozenDictionary<string, NationalService> _services;
    private readonly FrozenDictionary<string, TradeUnion> _unions;
    private readonly FrozenSet<string> _providerNames;

    public KnownBodies(
        IEnumerable<PrimaryCareTrust> pcts,
        IEnumerable<Provider> providers,
        IEnumerable<PctCluster> clusters,
        IEnumerable<NationalService> services,
        IEnumerable<TradeUnion> unions)
    {
        _pcts = pcts.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
        _providers = providers.ToFrozenDictionary(p => p.Code, StringComparer.Ordinal);
        _clusters = clusters.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        _services = services.ToFrozenDictionary(s => s.Code, StringComparer.Ordinal);
        _unions = unions.ToFrozenDictionary(u => u.Abbreviation, StringComparer.Ordinal);
        _providerNames = _providers.Values.SelectMany(p => new[] { p.Code, p.Name.Trim() }).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyCollection<PrimaryCareTrust> Pcts => _pcts.Values;

    public IReadOnlyCollection<Provider> Providers => _providers.Values;

    public IReadOnlyCollection<PctCluster> Clusters => _clusters.Values;

    public IReadOnlyCollection<NationalService> NationalServices => _services.Values;

    public IReadOnlyCollection<TradeUnion> Unions => _unions.Values;

    public PrimaryCareTrust? FindPct(string code) => _pcts.GetValueOrDefault(code);

    public Provider? FindProvider(string code) => _providers.GetValueOrDefault(code);

    public PctCluster? FindCluster(string code) => _clusters.GetValueOrDefault(code);

    public NationalService? FindNationalService(string code) => _services.GetValueOrDefault(code);

    /// <summary>The trade union of that abbreviation.</summary>
    public TradeUnion? FindUnion(string abbreviation) => _unions.GetValueOrDefault(abbreviation);

    /// <summary>Whether the text is the code or the name of a known provider, whatever its case and the spaces around it.</summary>
    public bool IsNameOfProvider(string text) => _providerNames.Contains(text.Trim());

    /// <summary>Whether the code is that of an NHS body; an unknown code is not.</summary>
    public bool IsNhs(string code) => FindProvider(code) is { IsNhs: true };
}
