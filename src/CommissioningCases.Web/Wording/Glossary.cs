namespace CommissioningCases.Web.Wording;

/// <summary>A word that the letters or this service use, and what it means here.</summary>
/// <param name="Word">As it stands on pages.</param>
/// <param name="InFull">What an abbreviation stands for; null for a word.</param>
public sealed record Term(string Word, string? InFull, string Meaning);

/// <summary>The words of the field, for those who are new to it.</summary>
public static class Glossary
{
    /// <summary>In the order of the alphabet.</summary>
    public static IReadOnlyList<Term> Terms { get; } =
    [
        new("AQP", "Any Qualified Provider", "Patients choose among all providers that qualify for a service. The letter of 2011 has it roll out from April 2012. Before, it was called AWP, “any willing provider”."),
        new("Assurance", null, "That a body outside the Primary Care Trust has looked at a case and says whether it keeps to the letter: the Strategic Health Authority, its board, a regulator or a panel, as the scenario names them."),
        new("Board", null, "The board of the Primary Care Trust. It decides on key steps, by a minute."),
        new("CCP", "Co-operation and Competition Panel", "The panel that advised whether commissioners and providers kept to the Principles and Rules of Co-operation and Competition."),
        new("Choice programme", null, "What a cluster does under the letter of 2011: it engages five groups, chooses three services or more, and lets patients choose among all providers that qualify for them."),
        new("Clause", null, "A sentence of one of the two letters, with a number. Every refusal of this service names the clause, and leads to it."),
        new("Cluster", null, "Primary Care Trusts that worked under one management from 2011."),
        new("Departure", null, "A step taken otherwise than the letter expects where the letter leaves room for it. It is recorded with its reason, and the Strategic Health Authority accepts it or calls it a breach."),
        new("Formal chance", null, "A chance to improve that a provider is offered in scenario 1, of 28 days or more. There are at least two before other providers are engaged."),
        new("Foundation trust", null, "An NHS trust with more freedom, licensed by the regulator Monitor."),
        new("Key step", null, "A step that binds the trust, such as opening a tender or an award. It is proposed, decided on by the board, and taken."),
        new("PCT", "Primary Care Trust", "The body that commissioned health services for a part of England until 2013."),
        new("Performance regime", null, "By which Strategic Health Authorities dealt with NHS providers that did not perform."),
        new("Seal", null, "Nine lines that stand for all that was recorded until then. Whoever keeps them can tell later whether any of it was changed."),
        new("SHA", "Strategic Health Authority", "The body that oversaw the Primary Care Trusts of a region until 2013."),
        new("SPF", "Social Partnership Forum", "Where employers and trade unions of the NHS of a region meet. It oversees how staff are engaged (PP.10d)."),
        new("Staff side", null, "The staff of a provider, and the trade unions that represent them."),
        new("TCS", "Transforming Community Services", "The programme by which Primary Care Trusts parted from the community services that they ran themselves."),
        new("TUPE", "Transfer of Undertakings (Protection of Employment)", "The regulations by which staff go over to a new employer on the terms that they have."),
        new("WCC", "World Class Commissioning", "The programme by which Primary Care Trusts were held to competencies of good commissioning, and were assured each year."),
    ];
}
