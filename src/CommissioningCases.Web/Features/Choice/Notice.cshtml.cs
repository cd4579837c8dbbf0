using MediatR;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The document by which the SHA was notified, or that was shared with the Department, as it was sent.</summary>
public sealed class NoticeModel(ISender sender, CurrentPerson current, Bodies bodies) : ProgrammePageModel(sender, current)
{
    public SentNotice Sent { get; private set; } = null!;

    public string RecordedBy => EntryAuthor.Of(Sent.Entry, bodies.Latest);

    public async Task OnGetAsync(string cluster, int entry, CancellationToken cancellation)
    {
        var entries = await Sender.Send(new GetProgrammeEntries(cluster, [entry]), cancellation);
        Sent = SentNotice.Of(entries);
        Show(entries.View);
    }

    /// <summary>The name of a Strategic Health Authority; the code itself when it is unknown.</summary>
    public string Sha(string code) => bodies.Latest.Shas.FirstOrDefault(sha => sha.Code == code)?.Name ?? code;
}
