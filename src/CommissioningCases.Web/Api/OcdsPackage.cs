using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CommissioningCases.Web.Api;

/// <summary>A release package of the Open Contracting Data Standard, 1.1.</summary>
/// <param name="Uri">The address of this page.</param>
/// <param name="PublishedDate">When the latest of its releases was.</param>
public sealed record OcdsPackage(string Uri, string Version, DateTimeOffset PublishedDate, OcdsPublisher Publisher, IReadOnlyList<OcdsRelease> Releases)
{
    [Description("The address of the page after it; nothing when this is the last")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OcdsLinks? Links { get; init; }
}

public sealed record OcdsPublisher(string Name);

public sealed record OcdsLinks(string Next);

/// <summary>Something that happened to a tender or a contract: the opening of the one, its award or its end without one; the record, a change or the end of the other.</summary>
public sealed record OcdsRelease
{
    [Description("The identifier of the process everywhere: the publisher’s prefix, the case’s reference and the entry that opened the tender; of a contract without a tender that is known here the prefix and the contract’s reference")]
    public required string Ocid { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Date { get; init; }

    [Description("tender, award or tenderCancellation; contract, contractUpdate, contractAmendment or contractTermination")]
    public required IReadOnlyList<string> Tag { get; init; }

    public string InitiationType { get; } = "tender";

    public string Language { get; } = "en";

    public required IReadOnlyList<OcdsParty> Parties { get; init; }

    public required OcdsReference Buyer { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OcdsTender? Tender { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OcdsAward>? Awards { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OcdsContract>? Contracts { get; init; }
}

public sealed record OcdsParty(string Id, string Name, OcdsIdentifier Identifier, IReadOnlyList<string> Roles);

public sealed record OcdsIdentifier(string Scheme, string Id, string LegalName);

public sealed record OcdsReference(string Id, string Name);

public sealed record OcdsTender
{
    public required string Id { get; init; }

    [Description("The service that is tendered")]
    public required string Title { get; init; }

    public required string Status { get; init; }

    public required string ProcurementMethod { get; init; }

    [Description("To whom it is open, in the words of the letter")]
    public required string ProcurementMethodDetails { get; init; }

    public string MainProcurementCategory { get; } = "services";

    public required OcdsReference ProcuringEntity { get; init; }

    public required OcdsPeriod TenderPeriod { get; init; }
}

public sealed record OcdsPeriod(DateTimeOffset StartDate, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? EndDate);

public sealed record OcdsAward(string Id, string Status, DateTimeOffset Date, IReadOnlyList<OcdsReference> Suppliers);

/// <param name="AwardId">The award from which it comes; where none is known here, one that stands for it.</param>
/// <param name="Title">The services that are provided under it.</param>
public sealed record OcdsContract(string Id, [property: JsonPropertyName("awardID")] string AwardId, string Title, string Status, OcdsPeriod Period);
