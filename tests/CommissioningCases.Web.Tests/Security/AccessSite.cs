using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CommissioningCases.Testing;
using CommissioningCases.Web.Navigation;
using CommissioningCases.Web.Tests.Walks;
using MediatR;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>A site with a case of the demonstration's first trust and one of a trust far away, and everybody signed in.</summary>
public sealed partial class AccessSite : IAsyncLifetime
{
    public const string ForeignPct = "5QE";

    /// <summary>The authority in whose area it lies.</summary>
    private const string ForeignSha = "Q38";

    /// <summary>The cluster to which the trusts of the demonstration belong, and that of the trust far away.</summary>
    private const string OwnCluster = "XDL";
    private const string ForeignCluster = "CL-SC-3";

    public const string ForeignService = "Foreign podiatry";

    private static readonly Person ForeignCommissioner = People.Commissioner with { Organisation = ForeignPct };
    /// <summary>The scenario that has a key step in its first stage.</summary>
    private const int ScenarioOfCases = 6;

    /// <summary>A key step of that stage.</summary>
    private const string KeyStep = "decide-continue";

    /// <summary>How far the programmes of both clusters have come: there are applications to qualify for a service.</summary>
    private const int ProgrammeLines = 34;

    /// <summary>An application of both programmes that waits for its outcome.</summary>
    private const int Application = 29;

    /// <summary>The offer of both programmes to providers.</summary>
    private const int Offer = 28;

    /// <summary>The entry of both cases that puts a document to them.</summary>
    private const int CaseDocument = 3;

    /// <summary>The entry of both cases about which a letter is written.</summary>
    private const int StaffEngagement = 4;

    /// <summary>The entry of both contracts by which a measurement asks what will be done, and that which puts a document to them.</summary>
    private const int ContractMeasurement = 3;
    private const int ContractDocument = 4;
    /// <summary>The entry of both cases about which a provider is asked.</summary>
    private const int ProviderEngagement = 5;

    /// <summary>A document by which an SHA was notified.</summary>
    private const string Notice = """{"cluster":"XDL","name":"","sha":"","trusts":[],"groups":[],"services":[]}""";

    private static readonly string[] Providers = ["LOC02"];
    private readonly CasesSite _site = new(("TriesPerAddress", "10000")); // everybody sends every form from one address
    private readonly ConcurrentDictionary<string, Task<(Visitor Visitor, string Token)>> _visitors = new();
    private readonly Dictionary<string, string> _contracts = [];
    private readonly Dictionary<string, int> _findings = [];
    private Guid _user;
    private Guid _publicOffer;
    private Guid _import;
    private Guid _sheetOfCommissioner;
    private Guid _sheetOfAdministrator;

    /// <summary>A message that the service has sent.</summary>
    private static readonly Guid Message = new("00000000-0000-0000-0000-0000000000aa");

    /// <summary>A verification that found nothing.</summary>
    private const string EndedCheck = """
        insert into trail_checks (asked_by, asked_by_name, asked_at, state, alive_at, finished_at, cases_done, cases, entries, found, fingerprint)
        values (gen_random_uuid(), 'Somebody', now(), 'done', now(), now(), 1, 1, 1, 0, 'aa')
        """;

    /// <summary>An application that came in by a link, with a document.</summary>
    private static readonly Guid Received = new("00000000-0000-0000-0000-0000000000bb");
    private static readonly Guid ReceivedDocument = new("00000000-0000-0000-0000-0000000000cc");

    private const string SentApplication = """
        insert into link_applications (id, offer_id, case_id, provider_name, contact, address, code_hash, begun_at, expires_at, answers, sent_at)
        select '00000000-0000-0000-0000-0000000000bb', id, case_id, 'Somebody', 'Ann', 'ann@provider.example', sha256('code'), now(), now() + interval '1 year', '{Yes,By bus}', now() from public_offers;
        insert into documents (id, case_id, name, media_type, size, sha256, added_at, user_id, is_for_unions)
        select '00000000-0000-0000-0000-0000000000cc', case_id, 'register.txt', 'text/plain', 1, sha256('x'), now(), id, false from link_applications;
        insert into document_parts (document_id, part, content) values ('00000000-0000-0000-0000-0000000000cc', 0, 'x');
        insert into link_documents (document_id, application_id, name, sent_at) values ('00000000-0000-0000-0000-0000000000cc', '00000000-0000-0000-0000-0000000000bb', 'register.txt', now())
        """;

    private const string SentMessage = """
        insert into mail_messages (id, kind, recipient, address, queued_at, expires_at, state, tries, due_at, ended_at)
        values ('00000000-0000-0000-0000-0000000000aa', 'password-link', gen_random_uuid(), 'somebody@test.example', now(), now(), 'sent', 1, now(), now())
        """;

    /// <summary>A case of the trust of the commissioner and the board secretary, in the area of the SHA reviewer and the union representative.</summary>
    public string Own { get; private set; } = "";

    /// <summary>A case that of the people of this site the auditor alone may see.</summary>
    public string Foreign { get; private set; } = "";

    /// <summary>The actions that the scenario of the cases knows.</summary>
    internal static IReadOnlyList<Access> Actions { get; } =
    [
        .. AccessTable.Of(AccessKind.Action).Where(action => RuleSets.Standard.Current.Cases.Scenario(ScenarioOfCases).FindFact(action.Name) is not null || RuleSets.Standard.Current.Cases.Find(action.Name)!.IsOfThisService),
    ];

    /// <summary>Every page and every table for a spreadsheet that the site has, with the forms that it takes: a name for each, blank where there is only one.</summary>
    public IReadOnlyList<(string Page, string Route, IReadOnlyList<string> Forms)> Pages { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await _site.InitializeAsync();
        Own = await LogAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, "Own podiatry");
        Foreign = await LogAsync(ForeignCommissioner, ForeignService);
        await _site.ImportProgrammeAsync(OwnCluster, ProgrammeLines, Notice);
        await _site.ImportProgrammeAsync(ForeignCluster, ProgrammeLines, Notice);
        await AttachAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, OwnCluster);
        await AttachAsync(ForeignCommissioner, ForeignCluster);
        await SendAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, new SetDirectoryReach(OwnCluster, DirectoryReach.Everybody));
        _publicOffer = await SendAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, new PublishOffer(OwnCluster, Offer, true));
        await AttachToCaseAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, Own);
        await AttachToCaseAsync(ForeignCommissioner, Foreign);
        await EngageStaffAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, Own);
        await EngageStaffAsync(ForeignCommissioner, Foreign);
        _contracts[Own] = await RecordContractAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct });
        _contracts[Foreign] = await RecordContractAsync(ForeignCommissioner);
        await EngageProviderAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, Own);
        await EngageProviderAsync(ForeignCommissioner, Foreign);
        await SendAsync(Person.Operator, new MakeSeal());
        await SignOffAsync(DemonstrationBodies.Sha.Code, DemonstrationBodies.FirstPct);
        await SignOffAsync(ForeignSha, ForeignPct);
        _findings[Own] = await RaiseFindingAsync(DemonstrationBodies.FirstPct);
        _findings[Foreign] = await RaiseFindingAsync(ForeignPct);
        await SendAsync(People.ShaReviewer with { Organisation = DemonstrationBodies.Sha.Code }, new KeepQuarterReport(new Quarter(new DateOnly(2012, 1, 1)), "Quiet", Guid.NewGuid()));
        await SendAsync(People.Commissioner with { Organisation = DemonstrationBodies.FirstPct }, new AskForProvider("A clinic that nobody has heard of", null, "Podiatry", Guid.NewGuid()));
        _user = (await SendAsync(Person.Operator, new AddUser("somebody@test.example", "Somebody Else", Role.Auditor, null))).Id;
        using var history = new MemoryStream(Encoding.UTF8.GetBytes("{}\n"));
        _import = await SendAsync(Person.Operator, new AddImport("history.jsonl", history, IsCheck: true));
        (_sheetOfCommissioner, _sheetOfAdministrator) = (await SendSheetAsync("commissioner", "measurements"), await SendSheetAsync("admin", "providers"));
        await Sql.ExecuteAsync(_site.ConnectionString, SentMessage);
        await Sql.ExecuteAsync(_site.ConnectionString, SentApplication);
        await Sql.ExecuteAsync(_site.ConnectionString, EndedCheck);
        Pages = await ReadPagesAsync();
    }

    /// <summary>Somebody signed in, and what their forms carry against forgery.</summary>
    public Task<(Visitor Visitor, string Token)> AsAsync(string name) => _visitors.GetOrAdd(name, SignInAsync);

    public Visitor NewVisitor() => _site.NewVisitor();

    /// <summary>What no form sends, from nobody who has signed in.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = _site.NewClient();
        return await client.SendAsync(request);
    }

    public IServiceProvider Services => _site.Services;

    /// <summary>How many entries the far case has.</summary>
    public async Task<int> CountForeignEntriesAsync() => (await SendAsync(People.Auditor, new GetCase(Foreign))).Entries.Count;

    /// <summary>The address of a page, on a case where it is about one.</summary>
    public string AddressOf(string page, string route, string reference, Role role) => "/" + Parameter.Replace(route, found => (page, found.Groups[1].Value) switch
    {
        (['/', 'C', 'o', 'n', 't', 'r', 'a', 'c', 't', 's', ..], "reference") => _contracts[reference],
        ("/Contracts/Record", "action") => VaryContract.Definition.Name,
        ("/Contracts/Begin", "entry") => $"{ContractMeasurement}",
        ("/Contracts/Document", "entry") => $"{ContractDocument}",
        (_, "reference") => reference,
        (_, "cluster") => reference == Foreign ? ForeignCluster : OwnCluster,
        ("/Choice/Notice" or "/choice/{cluster}/notices/{entry:int}.csv" or "/choice/{cluster}/notices/{entry:int}.xlsx", "entry") => "11",
        ("/Choice/Record", "action") => EngageLocally.Definition.Name,
        (_, "selection") => "8",
        ("/Choice/Application" or "/Choice/OutcomeLetter" or "/Choice/Assess" or "/Choice/Attach" or "/Choice/Evidence", "number") => $"{Application}",
        ("/Choice/PublishOffer" or "/Choice/Clarifications", "offer") => $"{Offer}",
        ("/Choice/Received" or "/Choice/ReceivedDocument", "id") => $"{Received}",
        ("/Choice/ReceivedDocument", "document") => $"{ReceivedDocument}",
        ("/Applying/Offer", "id") => $"{_publicOffer}",
        ("/Choice/Evidence", "entry") => $"{ProgrammeLines + 1}",
        ("/Cases/Record", "action") => FormOf(role).Name,
        ("/Cases/Correct", "number") => "1",
        ("/Correspondence/Write", "entry") => $"{StaffEngagement}",
        ("/ProviderAnswers/Ask" or "/ProviderAnswers/Asked", "entry") => $"{ProviderEngagement}",
        ("/Admin/LetterTemplates/Edit", "kind") => "invitation",
        ("/Cases/Document" or "/Cases/ShowDocument", "entry") => $"{CaseDocument}",
        ("/Cases/Step" or "/Cases/Propose" or "/Cases/Board", "step") => KeyStep,
        ("/Seals/Seal" or "/Seals/File", "number") => "1",
        ("/Oversight/Report", "number") => "1",
        ("/Findings/Finding" or "/Findings/Answer" or "/Findings/Follow", "number") => $"{_findings[reference]}",
        ("/Findings/Sample" or "/Findings/Item", "number") or ("/Findings/Item", "place") => "1",
        ("/Audit/Certificate", "id") => "1",
        ("/Regimes/Provider", "sha") => DemonstrationBodies.Sha.Code,
        ("/Regimes/Provider" or "/Regimes/Record", "provider") => "LOC02",
        ("/Strategies/Trust", "pct") => DemonstrationBodies.FirstPct,
        ("/Strategies/Document", "pct") => reference == Foreign ? ForeignPct : DemonstrationBodies.FirstPct,
        ("/Strategies/Document", "number") => "1",
        ("/Letters/Letter", _) => "PP",
        ("/Scenarios/Scenario", _) => "1",
        ("/Admin/Users/Edit", "id") => _user.ToString(),
        ("/Admin/Providers/Provider", "code") => "XDT",
        ("/Admin/Providers/Request", "number") => "1",
        ("/Admin/Organisations/Close", "code") => "Q30",
        ("/Admin/Mail/Message", "id") => Message.ToString(),
        ("/Sheets/Send" or "/Sheets/Template", "kind") => role == Role.Administrator ? "providers" : "measurements",
        ("/Sheets/Sheet" or "/Sheets/Columns" or "/Sheets/Faults" or "/Sheets/Invited", "id") => $"{(role == Role.Administrator ? _sheetOfAdministrator : _sheetOfCommissioner)}",
        ("/Admin/Histories/Import" or "/Admin/Histories/Report", "id") => _import.ToString(),
        var (_, name) => throw new InvalidOperationException($"Say what to put for {name} in the address of {page}."),
    });

    /// <summary>An action that is that role's to record; for roles that record nothing, somebody else's.</summary>
    private static ActionDefinition<CaseFile> FormOf(Role role) => role switch
    {
        Role.BoardSecretary => RecordBoardDecision.Definition,
        Role.ShaReviewer => DealWithDeparture.Definition,
        Role.UnionRepresentative => RespondAsStaffSide.Definition,
        _ => AddNote.Definition,
    };

    public async Task DisposeAsync()
    {
        foreach (var signedIn in _visitors.Values)
        {
            (await signedIn).Visitor.Dispose();
        }

        await _site.DisposeAsync();
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter { get; }

    private async Task<(Visitor Visitor, string Token)> SignInAsync(string name)
    {
        var visitor = await _site.SignInAsync(name);
        var form = await visitor.GetAsync("/account/password");
        return (visitor, form.ValueOf("__RequestVerificationToken")!);
    }

    private async Task<string> LogAsync(Person person, string service)
    {
        var attempt = Attempts.On(null, "log-case", new { on = "2012-01-10", scenario = ScenarioOfCases, pct = person.Organisation, service, providers = Providers, summary = "Few heal", needs = "Assessed", contractExpires = "2013-01-10" });
        var reference = ((AttemptResult.Accepted)await SendAsync(person, attempt)).Case;
        var proposal = new { on = "2012-01-10", step = KeyStep, @continue = true, rationale = "It is needed", fairness = "Shared", needs = "Assessed", proportionality = "On scale" };
        (await SendAsync(person, Attempts.On(reference, "propose-step", proposal))).ShouldBeOfType<AttemptResult.Accepted>();
        return reference;
    }

    private async Task SignOffAsync(string sha, string pct)
    {
        using var signed = new MemoryStream("Signed"u8.ToArray());
        await SendAsync(People.ShaReviewer with { Organisation = sha }, new SignOffStrategy(pct, "2012-01-10", "2013-01-10", "Letter", "letter.txt", signed, 0));
    }

    /// <summary>A finding at the only case of a sample of a trust.</summary>
    private async Task<int> RaiseFindingAsync(string trust)
    {
        var today = TimeProvider.System.Today();
        var sample = await SendAsync(People.Auditor, new DrawSample("cases", trust, DateField.Format(today.AddDays(-1)), DateField.Format(today), null, "1", Guid.NewGuid()));
        return await SendAsync(People.Auditor, new RaiseFinding(sample, 1, "Little is recorded", "S6.1", DateField.Format(today.AddDays(14)), Guid.NewGuid()));
    }

    /// <summary>Puts a document to the application, by the next entry.</summary>
    private async Task AttachAsync(Person person, string cluster)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("Registered"));
        var fields = JsonSerializer.SerializeToElement(new { on = "2012-06-01", title = "Register" });
        (await SendAsync(person, new AttachDocument(cluster, Application, fields, "register.txt", content, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(ProgrammeLines + 1);
    }

    private async Task AttachToCaseAsync(Person person, string reference)
    {
        using var content = new MemoryStream("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n"u8.ToArray());
        var fields = JsonSerializer.SerializeToElement(new { on = "2012-06-01", kind = "letter", commercial = false });
        (await SendAsync(person, new AddCaseDocument(reference, fields, "letter.pdf", content, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(CaseDocument);
    }

    /// <summary>A contract with a service of the name by which what is far away is known, a measurement that asks what will be done, and a document.</summary>
    private async Task<string> RecordContractAsync(Person person)
    {
        string[] services = [person.Organisation == ForeignPct ? ForeignService : "Own podiatry"];
        var contract = new { on = "2012-01-10", pct = person.Organisation, provider = Providers[0], services, type = "other", from = "2010-01-01", until = "2013-01-10" };
        var measure = new { on = "2012-01-11", measure = "healing", name = "Healing", kind = "quality", unit = "%", direction = "higher", target = 70, threshold = 50 };
        var measurement = new { on = "2012-02-01", measure = "healing", from = "2012-01-01", until = "2012-01-31", value = 40 };
        var reference = ((AttemptResult.Accepted)await SendAsync(person, Attempts.On(null, "record-contract", contract))).Case;
        (await SendAsync(person, Attempts.On(reference, "set-contract-measure", measure))).ShouldBeOfType<AttemptResult.Accepted>();
        (await SendAsync(person, Attempts.On(reference, "record-contract-measurement", measurement))).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(ContractMeasurement);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("As signed"));
        var fields = JsonSerializer.SerializeToElement(new { on = "2012-06-01", title = "The contract" });
        (await SendAsync(person, new AddContractDocument(reference, fields, "contract.txt", content, Guid.NewGuid()))).ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(ContractDocument);
        return reference;
    }

    private async Task EngageStaffAsync(Person person, string reference) =>
        (await SendAsync(person, Attempts.On(reference, "record-engagement", new { on = "2012-06-01", with = "staff", party = "UNISON", method = "meeting", summary = "Told them" })))
            .ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(StaffEngagement);

    private async Task EngageProviderAsync(Person person, string reference) =>
        (await SendAsync(person, Attempts.On(reference, "record-engagement", new { on = "2012-06-01", with = "provider", party = Providers[0], method = "meeting", summary = "Told it" })))
            .ShouldBeOfType<AttemptResult.Accepted>().Number.ShouldBe(ProviderEngagement);

    /// <summary>A spreadsheet, which is its sender's alone.</summary>
    private async Task<Guid> SendSheetAsync(string name, string kind)
    {
        var id = Guid.Parse((await Sql.QueryAsync(_site.ConnectionString, $"""select "Id"::text from "AspNetUsers" where "UserName" = '{TestAccounts.EmailOf(name)}'"""))[0]);
        using var rows = new MemoryStream("Code,Name\nXYZ,Somebody\n"u8.ToArray());
        return await SendAsync(await SendAsync(Person.Operator, new GetPerson(id)), new AddSheet(kind, "rows.csv", rows));
    }

    private async Task<T> SendAsync<T>(Person person, IRequest<T> request)
    {
        await using var scope = _site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = person;
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request);
    }

    private async Task<IReadOnlyList<(string Page, string Route, IReadOnlyList<string> Forms)>> ReadPagesAsync()
    {
        var loader = _site.Services.GetRequiredService<PageLoader>();
        var pages = new List<(string, string, IReadOnlyList<string>)>();
        foreach (var page in _site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            var forms = loaded.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler => handler.Name ?? "");
            pages.Add((page.ViewEnginePath, page.AttributeRouteInfo!.Template!, [.. forms]));
        }

        pages.AddRange(SpreadsheetEndpoints.All.Select(file => (file.Route, file.Route[1..], (IReadOnlyList<string>)[])));

        return pages;
    }
}
