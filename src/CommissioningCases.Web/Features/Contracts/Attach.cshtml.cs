using CommissioningCases.Web.Documents;
using CommissioningCases.Web.Features.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Contracts;

/// <summary>The form by which a document is put to a contract.</summary>
[RequestSizeLimit(DocumentUpload.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentUpload.LargestRequest)]
public sealed class AttachModel(ISender sender, CurrentPerson current) : ContractFormModel(sender, current)
{
    private static readonly IReadOnlyList<Field> Fields = [AttachContractDocument.TitleField];

    [BindProperty(Name = "document")]
    public IFormFile? Document { get; set; }

    /// <summary>What others recorded does not stand against a document.</summary>
    protected override bool MindsOthers => false;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, AttachContractDocument.Definition, cancellation);
        return DrawForm();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        await LoadAsync(reference, AttachContractDocument.Definition, cancellation);
        RequireAttempt();
        var fields = FormJson.Read(Request.Form, Fields);
        await using var content = Document?.OpenReadStream();
        var result = await Sender.Send(new AddContractDocument(Overview.Reference, fields, Document?.FileName, content, AttemptId), cancellation);
        return await AnswerAsync(result, Action.Name, fields, cancellation) ?? DrawForm();
    }

    private PageResult DrawForm() => Draw(
        [FieldParts.Day(Today, Today), FieldParts.Of(AttachContractDocument.TitleField)],
        Fields,
        Overview.Names,
        last: null,
        own: AttachContractDocument.DocumentField.Name);
}
