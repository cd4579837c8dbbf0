using Microsoft.AspNetCore.Http.Extensions;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The addresses of a choice programme's pages.</summary>
/// <param name="cluster">Code of the PCT cluster.</param>
public sealed class ProgrammeLinks(string cluster)
{
    public string Page { get; } = Links.Programme.To(cluster);

    public string Engagement => Links.ProgrammeEngagement.To(cluster);

    /// <summary>Where services are compared and chosen.</summary>
    public string Services => Links.Services.To(cluster);

    /// <summary>The scores of all services on one grid.</summary>
    public string Scores => Links.Scores.To(cluster);

    public TableLinks ScoreTables => new(AddressWriter.TableOf(Scores, TableFormat.Workbook), AddressWriter.TableOf(Scores, TableFormat.Csv));

    public string History => Links.ProgrammeHistory.To(cluster);

    /// <summary>Where an evidence pack is made.</summary>
    public string Proof => Links.ProgrammeProof.To(cluster);

    /// <summary>One entry of the history.</summary>
    public string Entry(int number) => $"{History}?before={number + 1}#entry-{number}";

    /// <summary>The providers among which patients can choose now.</summary>
    public static string DirectoryOf(string cluster) => $"{Links.Directory}?cluster={Uri.EscapeDataString(cluster)}";

    /// <summary>One selected service.</summary>
    /// <param name="selection">Number of the entry by which it was selected: local names can hold anything.</param>
    public string Service(int selection) => Links.Service.To(cluster, selection);

    public string Service(SelectedService service) => Service(service.Mark.Number);

    /// <summary>The applications to qualify for a selected service.</summary>
    public string Applications(int selection) => Links.Applications.To(cluster, selection);

    public string Application(int number) => Links.Application.To(cluster, number);

    /// <summary>The letter that tells the provider of an application's outcome.</summary>
    public string OutcomeLetter(int number) => Links.OutcomeLetter.To(cluster, number);

    /// <summary>The form by which one of the two assesses an application.</summary>
    public string Assess(int number) => Links.Assess.To(cluster, number);

    /// <summary>The form by which a document is put to an application.</summary>
    public string Attach(int number) => Links.Attach.To(cluster, number);

    /// <summary>A document that was put to an application, as a file to keep.</summary>
    /// <param name="entry">The entry that did so.</param>
    public string Evidence(int number, int entry) => Links.Evidence.To(cluster, number, entry);

    /// <summary>The document of the entry by which the SHA was notified, or the priorities were shared.</summary>
    public string Notice(int number) => Links.Notice.To(cluster, number);

    public TableLinks NoticeTables(int number) => new(AddressWriter.TableOf(Notice(number), TableFormat.Workbook), AddressWriter.TableOf(Notice(number), TableFormat.Csv));

    /// <summary>The engagements with one group, and the feedback that speaks for one service; every one where none is named.</summary>
    public string EngagementWith(string? group, string? service)
    {
        var query = new QueryBuilder();
        query.AddIf("group", group);
        query.AddIf("service", service);
        return Engagement + query;
    }

    public string Record(ActionDefinition action) =>
        action == OpenProgramme.Definition ? Links.OpenProgramme.To(cluster) : Links.ProgrammeRecord.To(cluster, action.Name);

    /// <summary>The form of an action with something filled in, such as the service.</summary>
    public string Record(ActionDefinition action, params IEnumerable<(Field Field, string Value)> filled) =>
        Record(action) + new QueryBuilder(filled.Select(one => KeyValuePair.Create(one.Field.Name, one.Value)));

    /// <summary>The form that a requirement asks for, with what is known filled in.</summary>
    public string Record(Prompt prompt) => Record(prompt.Action, prompt.Filled);
}
