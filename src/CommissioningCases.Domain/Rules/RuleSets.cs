using System.Collections.Frozen;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Contracts;

namespace CommissioningCases.Domain.Rules;

/// <summary>The editions of the rules that a service knows. New histories begin under the last of them; each is decided by its own for ever.</summary>
public sealed class RuleSets
{
    private readonly FrozenDictionary<string, RuleSet> _byEdition;

    /// <param name="all">The oldest first.</param>
    public RuleSets(params IReadOnlyList<RuleSet> all)
    {
        All = all;
        _byEdition = all.ToFrozenDictionary(rules => rules.Edition, StringComparer.Ordinal);
    }

    /// <summary>The editions of this version of the service.</summary>
    public static RuleSets Standard { get; } = new(SecondReading());

    public IReadOnlyList<RuleSet> All { get; }

    /// <summary>The edition under which histories begin now.</summary>
    public RuleSet Current => All[^1];

    /// <summary>The edition of that name; null when there is none.</summary>
    public RuleSet? Find(string edition) => _byEdition.GetValueOrDefault(edition);

    /// <exception cref="InvalidOperationException">There never was such an edition.</exception>
    public RuleSet Of(string edition) => Find(edition) ?? throw new InvalidOperationException($"There never was an edition “{edition}” of the rules.");

    /// <summary>The second reading of the letters of 25 September 2009 and 19 July 2011. No installation has histories of the first, which was withdrawn.</summary>
    private static RuleSet SecondReading()
    {
        const string Edition = "2009-09-25/2011-07-19/2";
        return new RuleSet(Edition, Letter.All, new CaseKind(Edition, SixScenarios.All, CaseActions.All), new ProgrammeKind(Edition, ProgrammeActions.All), new ContractKind(Edition, ContractActions.All));
    }
}
