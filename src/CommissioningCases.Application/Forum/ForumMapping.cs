using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.Forum;

internal sealed class ForumMapping : IEntityTypeConfiguration<ForumAction>, IEntityTypeConfiguration<ForumActionDone>
{
    public void Configure(EntityTypeBuilder<ForumAction> action)
    {
        action.ToTable("forum_actions");
        action.HasKey(a => new { a.Sha, a.Number });
        action.HasIndex(a => a.AttemptId).IsUnique().HasDatabaseName("forum_actions_attempt");
        action.HasIndex(a => a.Pcts).HasMethod("gin").HasDatabaseName("forum_actions_pcts");
        action.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ForumActionDone> done)
    {
        done.ToTable("forum_actions_done");
        done.HasKey(d => new { d.Sha, d.Number });
        done.HasOne<ForumAction>().WithOne().HasForeignKey<ForumActionDone>(d => new { d.Sha, d.Number }).HasConstraintName("forum_actions_done_action");
        done.NameColumnsInSnakeCase();
    }
}
