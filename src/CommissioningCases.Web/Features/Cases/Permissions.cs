using CommissioningCases.Web.Security;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>Which forms a person is offered. What a person may do is decided below the pages; these only draw no link that leads nowhere.</summary>
public sealed class Permissions(Person? person)
{
    /// <summary>Whether the person walks cases: takes steps and records all that happens.</summary>
    public bool MayWalk => person?.Role == Role.Commissioner;

    /// <summary>Whether the person sees what is commercial of a tender. What is not to be seen was taken out of the case already.</summary>
    public bool SeesBids => person?.Role != Role.UnionRepresentative;

    /// <summary>Whether the person puts a staff-side response on engagements with this union's members.</summary>
    public string? Union => person?.Role == Role.UnionRepresentative ? person.Union : null;

    /// <summary>Whether the person reads what goes to the PCT Board.</summary>
    public bool SeesBoardPapers => person is { Role: var role } && PagePolicies.Of(Links.BoardPaper.Page).Allows(role);

    /// <summary>Whether the person sees a case as those who review it do.</summary>
    public bool MayReview => person?.Role is Role.ShaReviewer or Role.Auditor or Role.DepartmentReader;

    /// <summary>Whether the person recorded that entry.</summary>
    public bool HasRecorded(EntryView entry) => person?.Id == entry.UserId;

    public bool MayRecord(ActionDefinition action) => person is not null && action.MayBeTriedBy(person.Role);

    /// <summary>Whether it is the person's to say what the mechanism says.</summary>
    public bool SpeaksFor(Mechanism mechanism) => person?.Role.SpeaksFor(mechanism) == true;

    /// <summary>Whether the engagement was with staff, for whom the person speaks: a trade union's representative agrees or disputes its record.</summary>
    public bool MayAnswer(Engagement engagement) => Union is not null && engagement.IsWithStaff;

    public bool MayStrike(CaseFile file, StrikeableFact fact, DateOnly today) => person?.Role.MayStrike(file, fact, today) == true;
}
