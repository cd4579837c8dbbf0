using CommissioningCases.Application.Accounts;
using CommissioningCases.Application.Documents;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.Choice;

/// <summary>An application to qualify as a person may see it.</summary>
/// <param name="Offer">With the questions that it answers.</param>
/// <param name="Reminder">What the assessors were last reminded of; null when they were not.</param>
/// <param name="WithdrawnBecause">Null where it was not withdrawn.</param>
/// <param name="Others">The same provider's other applications for the service, the oldest first.</param>
/// <param name="Assessors">Those who assess it or did, by name.</param>
public sealed record ApplicationView(
    ProgrammeView View,
    QualificationApplication Application,
    SelectedService Service,
    Offer Offer,
    RecordApplication Details,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<SeenAssessment> Assessments,
    string? Reminder,
    string? WithdrawnBecause,
    IReadOnlyList<QualificationApplication> Others,
    IReadOnlyList<Colleague> Assessors)
{
    /// <summary>Whether one of those who assessed it recorded its outcome as well, as happens where a cluster has nobody else.</summary>
    public bool IsDecidedByAssessor { get; init; }

    /// <summary>Whether the person has had such a part in it that its outcome, or the appeal against that, is for somebody else of the cluster.</summary>
    public bool IsForOthers { get; init; }

    /// <summary>What people call an assessor.</summary>
    public string NameOf(string assessor) => Assessors.FirstOrDefault(one => one.UserName == assessor)?.Name ?? assessor;
}

/// <summary>A document that was put to an application.</summary>
/// <param name="Number">The entry that did so.</param>
/// <param name="Document">What lies in the store; null where an import told of a document that lies elsewhere.</param>
public sealed record Evidence(int Number, DateOnly On, AttachEvidence Details, Document? Document);

/// <param name="Details">Null while the person may not see it: until both assessments are in, each sees their own.</param>
public sealed record SeenAssessment(EntryMark Mark, string Assessor, AssessApplication? Details);
