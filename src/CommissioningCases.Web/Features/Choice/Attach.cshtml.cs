using System.Text.Json;
using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The form by which a document is put to an application to qualify.</summary>
[RequestSizeLimit(DocumentUpload.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequest)]
public sealed class AttachModel(ISender sender, CurrentPerson current) : ProgrammeFormModel(sender, current)
{
    private static readonly IReadOnlyList<Field> Fields = [AttachEvidence.TitleField];

    private int _number;

    [BindProperty(Name = "document")]
    public IFormFile? Document { get; set; }

    public QualificationApplication Application => View.File.Applications[_number];

    public override string CancelHref => Overview.Links.Application(_number);

    public async Task<IActionResult> OnGetAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, number, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, number, cancellation);
        RequireAttempt();
        var fields = FormJson.Read(Request.Form, Fields);
        await using var content = Document?.OpenReadStream();
        var result = await Sender.Send(new AttachDocument(cluster, number, fields, Document?.FileName, content, AttemptId), cancellation);
        return await AnswerAsync(result, Action.Name, fields, cancellation) ?? DrawForm();
    }

    protected override string PageAfter(int number, JsonElement fields) => CancelHref;

    private async Task LoadAsync(string cluster, int number, CancellationToken cancellation)
    {
        await LoadAsync(cluster, AttachEvidence.Definition, cancellation);
        _number = number;
        if (!View.File.Applications.ContainsKey(number))
        {
            throw new NotFoundException("There is no such application.");
        }

        Unavailable = Application.IsPending
            ? null
            : new UnavailableForm("This application has its outcome, or was withdrawn: no evidence can be put to it any more.", CancelHref, "Back to the application");
    }

    private PageResult DrawForm() => Draw(
        [FieldParts.Day(Today, Today), FieldParts.Of(AttachEvidence.TitleField)],
        Fields,
        Overview.Names,
        last: null,
        own: AttachEvidence.DocumentField.Name);
}
