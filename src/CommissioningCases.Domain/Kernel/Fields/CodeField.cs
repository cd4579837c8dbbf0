using System.Text.Json;

namespace CommissioningCases.Domain.Kernel.Fields;

/// <summary>From where a form offers the codes of a <see cref="CodeField"/>.</summary>
public enum CodeSource
{
    Pct,
    Provider,

    /// <summary>The providers that the case was logged with.</summary>
    CaseProvider,

    /// <summary>Known providers that are not the case's own.</summary>
    OtherProvider,

    /// <summary>The measures set on the case.</summary>
    Measure,

    /// <summary>The steps of the case's scenario.</summary>
    Step,

    /// <summary>The steps of the case's scenario that are proposed to the PCT Board.</summary>
    KeyStep,

    /// <summary>The key steps of which a proposal stands.</summary>
    ProposedStep,

    /// <summary>The closed cases of the Primary Care Trust.</summary>
    ClosedCase,

    /// <summary>The providers with a bid in the open tender.</summary>
    Bidder,

    /// <summary>The providers that are accredited.</summary>
    AccreditedProvider,

    /// <summary>What is recorded on the case and disputed by the staff side or a provider.</summary>
    DisputedRecord,

    /// <summary>The case's breaches whose required action is not completed.</summary>
    Breach,

    /// <summary>The facts of the case that can be struck.</summary>
    Record,

    /// <summary>The questions of the case's scenario.</summary>
    Question,
    Cluster,

    /// <summary>A service of the 2011 national list or a local one.</summary>
    ChoiceService,

    /// <summary>A service that the programme has selected.</summary>
    SelectedService,

    /// <summary>A selected service of which an offer takes applications.</summary>
    OfferedService,

    /// <summary>A service of the national list, or one that the programme has put forward.</summary>
    ProposedService,

    /// <summary>The programme's local engagements.</summary>
    LocalEngagement,

    /// <summary>The applications to qualify that have no outcome.</summary>
    PendingApplication,

    /// <summary>The applications to qualify that did not, and against whose outcome there may be an appeal.</summary>
    RejectedApplication,

    /// <summary>The applications to qualify whose appeal waits for a decision.</summary>
    AppealedApplication,

    /// <summary>The providers among which patients of a service can choose.</summary>
    ListedProvider,

    /// <summary>The suspended providers of a service.</summary>
    SuspendedProvider,

    /// <summary>A document that was handed in.</summary>
    Document,

    /// <summary>The documents of the case that were not struck.</summary>
    CaseDocument,

    /// <summary>The entries of the case.</summary>
    Entry,

    /// <summary>A person who works in the service.</summary>
    Person,

    /// <summary>The assurances whose conditions are still to be met.</summary>
    ConditionalAssurance,

    /// <summary>The questions of the SHA's reviewer that were not answered.</summary>
    ShaQuestion,

    /// <summary>The case's departures from the letter that are not dealt with.</summary>
    Departure,

    /// <summary>The case's engagements with staff.</summary>
    StaffEngagement,

    /// <summary>What is recorded of a provider, which it can confirm or correct.</summary>
    ProviderRecord,

    /// <summary>A trade union that represents NHS staff.</summary>
    Union,

    /// <summary>The contracts of the Primary Care Trust whose end nobody has said.</summary>
    Contract,

    /// <summary>The cases about the contract.</summary>
    CaseOfContract,

    /// <summary>The measures set on the contract.</summary>
    ContractMeasure,

    /// <summary>The measurements of the contract that ask what will be done.</summary>
    Prompt,
}

/// <summary>What sources are sources of.</summary>
public static class CodeSources
{
    /// <summary>Whether the codes are those of providers.</summary>
    public static bool IsProvider(this CodeSource source) =>
        source is CodeSource.Provider or CodeSource.CaseProvider or CodeSource.OtherProvider or CodeSource.ListedProvider or CodeSource.SuspendedProvider or CodeSource.Bidder or CodeSource.AccreditedProvider;
}

/// <summary>A code that names something known: a body, a measure of the case, a step.</summary>
public sealed class CodeField(string name, string label, CodeSource source) : Field<string>(name, label)
{
    /// <summary>The longest user name that a person can have, in characters.</summary>
    internal const int LongestUserName = 256;

    public CodeSource Source { get; } = source;

    public override string MissingMessage => $"Choose {LowerFirst(Label)}";

    internal override string? Read(JsonElement element, out string value)
    {
        var isText = JsonText.TryRead(element, out var text);
        value = text ?? "";
        return isText && !JsonText.IsTooLong(value) && (Source != CodeSource.Person || value.Length <= LongestUserName) ? null : MissingMessage;
    }

    internal override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
