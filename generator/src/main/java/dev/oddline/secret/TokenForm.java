package dev.oddline.secret;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The published form of a service's tokens.
 *
 * @param prefix with which each of them begins
 * @param form the whole token, prefix included
 */
record TokenForm(String prefix, Pattern form) {

    /** The forms that are known, those of one service together. */
    static final List<TokenForm> ALL = List.of(
            // GitHub: personal, OAuth, user-to-server, server-to-server, refresh; fine-grained
            form("ghp_", "ghp_[A-Za-z0-9]{36,255}"),
            form("gho_", "gho_[A-Za-z0-9]{36,255}"),
            form("ghu_", "ghu_[A-Za-z0-9]{36,255}"),
            form("ghs_", "ghs_[A-Za-z0-9]{36,255}"),
            form("ghr_", "ghr_[A-Za-z0-9]{36,255}"),
            form("github_pat_", "github_pat_[A-Za-z0-9_]{22,255}"),
            // GitLab: glpat, gldt, glrt, glcbt, glptt, glft, glimt, glagent, glsoat, gloas, glffct
            form("gl", "gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|oas|ffct)-[A-Za-z0-9_.-]{20,300}"),
            // AWS access key ids, long-lived and temporary
            form("AKIA", "AKIA[A-Z0-9]{16}(?![A-Z0-9])"),
            form("ASIA", "ASIA[A-Z0-9]{16}(?![A-Z0-9])"),
            form("ABIA", "ABIA[A-Z0-9]{16}(?![A-Z0-9])"),
            form("ACCA", "ACCA[A-Z0-9]{16}(?![A-Z0-9])"),
            // Slack
            form("xox", "xox[a-z](?:\\.xox[a-z])?-[A-Za-z0-9-]{10,300}"),
            form("xapp-", "xapp-[0-9]-[A-Za-z0-9-]{10,300}"),
            form(
                    "https://hooks.slack.com/",
                    "https://hooks\\.slack\\.com/(?:services|workflows)/[A-Za-z0-9/+_-]{20,200}"),
            // Google
            form("AIza", "AIza[A-Za-z0-9_-]{35}"),
            form("ya29.", "ya29\\.[A-Za-z0-9_-]{20,2000}"),
            form("GOCSPX-", "GOCSPX-[A-Za-z0-9_-]{20,100}"),
            // Hugging Face, OpenAI, Anthropic, Databricks, Weights & Biases (under its key only), Neptune and other
            // JWTs
            form("hf_", "hf_[A-Za-z0-9]{30,100}"),
            form("sk-", "sk-(?:(?:proj-|svcacct-|ant-[a-z0-9]+-)[A-Za-z0-9_-]{20,300}|[A-Za-z0-9]{32,100})"),
            form("dapi", "dapi[a-f0-9]{32}(?:-[0-9])?"),
            form("eyJ", "eyJ[A-Za-z0-9_-]{8,4000}\\.eyJ[A-Za-z0-9_-]{8,8000}\\.[A-Za-z0-9_-]{8,4000}"),
            form("eyJ", "eyJhcGlf[A-Za-z0-9_+/=-]{40,2000}"),
            // Atlassian, Notion
            form("ATATT3", "ATATT3[A-Za-z0-9_=-]{40,400}"),
            form("ATCTT3", "ATCTT3[A-Za-z0-9_=-]{40,400}"),
            form("ntn_", "ntn_[A-Za-z0-9]{40,100}"),
            form("secret_", "secret_[A-Za-z0-9]{43}(?![A-Za-z0-9])"),
            // npm, PyPI, Docker Hub, Terraform and Vault, Stripe, SendGrid, DigitalOcean, Shopify
            form("npm_", "npm_[A-Za-z0-9]{36}"),
            form("pypi-", "pypi-AgE[A-Za-z0-9_-]{50,1000}"),
            form("dckr_pat_", "dckr_pat_[A-Za-z0-9_-]{20,100}"),
            form("hvs.", "hvs\\.[A-Za-z0-9_-]{24,300}"),
            form("sk_live_", "sk_live_[A-Za-z0-9]{20,200}"),
            form("rk_live_", "rk_live_[A-Za-z0-9]{20,200}"),
            form("SG.", "SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
            form("dop_v1_", "dop_v1_[a-f0-9]{64}"),
            form("shpat_", "shpat_[a-fA-F0-9]{32}"));

    private static TokenForm form(String prefix, String form) {
        return new TokenForm(prefix, Pattern.compile(form));
    }
}
